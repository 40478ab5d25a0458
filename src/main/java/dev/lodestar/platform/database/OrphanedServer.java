package dev.lodestar.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server whose application was killed: it still runs, and holds the files that the next one needs. */
final class OrphanedServer {

    private static final Duration SHUTDOWN_LIMIT = Duration.ofMinutes(1);

    private OrphanedServer() {}

    /** The argument that tells which data a server works on. */
    static String dataArgument(Path data) {
        return "--datadir=" + data.toAbsolutePath().normalize();
    }

    /**
     * Ends every server that works on this data, in the way that keeps everything it was told. The caller holds the lock
     * of the home, so no living application needs them.
     */
    static void stopThoseOn(Path data) throws InterruptedException {
        String argument = dataArgument(data);
        // Found by what they were started with: a pid file may be missing, or name a process that came later.
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(process -> arguments(process).contains(argument))
                .toList();
        orphans.forEach(ProcessHandle::destroy);
        for (ProcessHandle orphan : orphans) {
            awaitEnd(orphan);
        }
    }

    private static List<String> arguments(ProcessHandle process) {
        try {
            Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            return List.of(new String(Files.readAllBytes(commandLine), StandardCharsets.UTF_8).split("\0", -1));
        } catch (IOException e) {
            // It ended meanwhile, or belongs to somebody else.
            return List.of();
        }
    }

    private static void awaitEnd(ProcessHandle orphan) throws InterruptedException {
        try {
            orphan.onExit().get(SHUTDOWN_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            orphan.destroyForcibly();
            orphan.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
