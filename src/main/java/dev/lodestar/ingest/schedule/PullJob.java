package dev.lodestar.ingest.schedule;

import dev.lodestar.ingest.Sources;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.TenantScope;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enters the tenant and pulls one of its sources. What goes wrong is in the run; the next time tries again. */
@DisallowConcurrentExecution
class PullJob implements Job {

    static final String TENANT = "tenant";
    static final String SOURCE = "source";

    private static final Logger LOG = LoggerFactory.getLogger(PullJob.class);

    private final Sources sources;

    PullJob(Sources sources) {
        this.sources = sources;
    }

    @Override
    public void execute(JobExecutionContext context) {
        JobDataMap data = context.getMergedJobDataMap();
        TenantScope.run(new TenantId(data.getString(TENANT)), () -> pull(data.getString(SOURCE)));
    }

    private void pull(String source) {
        try {
            sources.pullBySystem(source);
        } catch (ConflictException | NotFoundException e) {
            LOG.info("Not pulled: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The pull of {} could not be run", source, e);
        }
    }
}
