package dev.lodestar.platform.startup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLInvalidAuthorizationSpecException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class StartupFailureReporterTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StartupFailureReporter reporter = new StartupFailureReporter(new PrintStream(printed, true, UTF_8));

    @Test
    void a_known_failure_is_one_line_and_no_stack_trace() {
        assertThat(reporter.reportException(new IllegalStateException(new StartupFailure("Do this."))))
                .isTrue();

        assertThat(printed.toString(UTF_8)).isEqualTo("Do this." + System.lineSeparator());
    }

    @Test
    void failures_of_the_web_server_the_disk_and_the_database_are_known() {
        assertThat(StartupFailureReporter.lineFor(new PortInUseException(8080))).contains("Port 8080 is taken");
        assertThat(StartupFailureReporter.lineFor(
                        new IllegalStateException(new IOException("No space left on device"))))
                .contains("is full");
        assertThat(StartupFailureReporter.lineFor(
                        new IllegalStateException(new SQLInvalidAuthorizationSpecException("no"))))
                .contains("LODESTAR_DB_PASSWORD");
    }

    @Test
    void everything_else_is_left_to_the_other_reporters() {
        assertThat(reporter.reportException(new IllegalStateException("a defect")))
                .isFalse();

        assertThat(printed.toString(UTF_8)).isEmpty();
    }
}
