package dev.lodestar.platform.startup;

import org.springframework.boot.ExitCodeGenerator;

/**
 * The product cannot start, for a reason that a person can do something about. The message is one line that says what
 * is wrong and what to do; nothing else is printed and the process ends with exit code 1.
 */
public final class StartupFailure extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    /** A failure whose message is shown as it is. */
    public StartupFailure(String whatToDo) {
        super(whatToDo);
    }

    /** A failure whose message is shown as it is; the cause is kept for debugging only. */
    public StartupFailure(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }

    @Override
    public int getExitCode() {
        return 1;
    }
}
