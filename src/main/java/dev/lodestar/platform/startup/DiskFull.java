package dev.lodestar.platform.startup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Recognises a full disk, which the JDK reports by nothing but the operating system's words. */
public final class DiskFull {

    private DiskFull() {}

    /** Whether the failure, or one that led to it, is a full disk. */
    public static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isReportedIn(String.valueOf(cause.getMessage()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text, for example a server's log, tells of a full disk. */
    public static boolean isReportedIn(String text) {
        return text.contains("No space left on device") || text.contains("Disk is full") || text.contains("Disk full");
    }

    /** The line to show when the disk of this folder is full. */
    public static String lineFor(Path folder) {
        return "The disk that holds " + folder
                + " is full: make room, or set LODESTAR_HOME to a folder on another disk.";
    }
}
