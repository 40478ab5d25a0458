package dev.lodestar.platform.startup;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Turns the failures that a person can mend into one line on the standard error stream, and leaves all others alone. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartupFailureReporter implements SpringBootExceptionReporter {

    private final PrintStream stream;

    /** Reports to the standard error stream. */
    public StartupFailureReporter() {
        this(System.err);
    }

    StartupFailureReporter(PrintStream stream) {
        this.stream = stream;
    }

    @Override
    public boolean reportException(Throwable failure) {
        @Nullable String line = lineFor(failure);
        if (line == null) {
            return false;
        }
        stream.println(line);
        return true;
    }

    static @Nullable String lineFor(Throwable failure) {
        if (DiskFull.isBehind(failure)) {
            return failure instanceof StartupFailure
                    ? failure.getMessage()
                    : DiskFull.lineFor(Path.of("").toAbsolutePath());
        }
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            @Nullable String line = lineForOne(cause);
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    private static @Nullable String lineForOne(Throwable cause) {
        return switch (cause) {
            case StartupFailure known -> known.getMessage();
            case PortInUseException taken ->
                StartupChecks.portTaken(taken.getPort(), "--server.port or --management.server.port");
            case SQLInvalidAuthorizationSpecException refused ->
                "The database does not let the user in: check LODESTAR_DB_USER and LODESTAR_DB_PASSWORD.";
            case SQLNonTransientConnectionException lost ->
                "The database cannot be reached: check that it runs and that LODESTAR_DB_URL is right.";
            default -> null;
        };
    }
}
