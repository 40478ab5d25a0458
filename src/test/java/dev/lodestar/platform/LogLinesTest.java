package dev.lodestar.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.TenantScope;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In production a line of the log is a JSON object that says for whom, in which job and in which trace. */
@ExtendWith(OutputCaptureExtension.class)
@ProductionTest
class LogLinesTest {

    private static final String WORDS = "A job worked for a tenant";

    @Autowired
    private Scheduler scheduler;

    @Test
    void a_line_of_a_job_names_its_tenant_its_job_and_its_trace(CapturedOutput output) throws SchedulerException {
        scheduler.scheduleJob(
                JobBuilder.newJob(Working.class).withIdentity("working").build(),
                TriggerBuilder.newTrigger().startNow().build());

        JsonNode line = await().until(() -> line(output), Optional::isPresent).orElseThrow();

        assertThat(line.path("tenant").asString()).isEqualTo("logged");
        assertThat(line.path("job").asString()).isEqualTo("working");
        assertThat(line.path("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(line.path("spanId").asString()).matches("[0-9a-f]{16}");
    }

    private static Optional<JsonNode> line(CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(line -> line.contains(WORDS))
                .findFirst()
                .map(JsonMapper.shared()::readTree);
    }

    /** Logs a line. */
    static class Working implements Job {

        private static final Logger LOG = LoggerFactory.getLogger(Working.class);

        @Override
        public void execute(JobExecutionContext context) {
            TenantScope.run(new TenantId("logged"), () -> LOG.info(WORDS));
        }
    }
}
