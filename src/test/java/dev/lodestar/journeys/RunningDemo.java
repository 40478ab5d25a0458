package dev.lodestar.journeys;

import dev.lodestar.testing.BuiltJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The built jar, started as a customer starts the demo. */
final class RunningDemo implements AutoCloseable {

    /** The instant that the {@link #shared} demo takes for now. */
    static final String NOW = "2026-11-22T09:00:00Z";

    static final String TOKEN = "journey-token";
    static final String OTHER_TOKEN = "journey-token-of-the-other-tenant";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path FOLDER = Path.of("target", "journeys");
    private static final Path CACHE = FOLDER.resolve("demo.cache").toAbsolutePath();
    private static final Path JAR = BuiltJar.unpackedTo(FOLDER.resolve("lodestar"));

    private final Process process;
    private final Path output;
    private final int port;

    private RunningDemo(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** The demo that journeys have in common, ready; it ends with this JVM. */
    static RunningDemo shared() {
        return Shared.demo;
    }

    /** What the {@link #shared} demo had in its ledger when it became ready. */
    static Map<String, List<String>> ledgerOfAnUndisturbedStart() {
        return Shared.LEDGER;
    }

    /** Goes on with the {@link #shared} demo, which nobody else uses any more, at a later instant; ready. */
    static RunningDemo goOnAt(String now) {
        Shared.demo.close();
        Shared.demo = start(Shared.HOME, now, Mailbox.shared());
        return Shared.demo.awaitReady();
    }

    /** The home of the {@link #shared} demo. */
    static Path sharedHome() {
        return Shared.HOME;
    }

    /** Starts the demo in a home without waiting; {@code now} is the instant it takes for now. */
    static RunningDemo start(Path home, String now) {
        return start(home, now, null);
    }

    private static RunningDemo start(Path home, String now, @Nullable Mailbox mailbox) {
        try {
            int port = freePort();
            List<String> options = Files.exists(CACHE) ? List.of("-XX:AOTCache=" + CACHE) : List.of();
            List<String> command = command(options, port);
            command.add("--lodestar.demo.now=" + now);
            if (mailbox != null) {
                command.addAll(List.of(
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mailbox.port(),
                        "--lodestar.news.settling=PT5S",
                        "--lodestar.url=http://127.0.0.1:" + port));
            }
            Path output = Files.createTempFile(Files.createDirectories(FOLDER), "demo", ".log");
            return new RunningDemo(begin(command, home, output), output, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(List<String> options, int port) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(BuiltJar.java(), "-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:aot*=off"));
        command.addAll(options);
        command.addAll(List.of(
                "-jar",
                JAR.toString(),
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--management.server.port=" + freePort(),
                // The log file is begun anew at midnight, what is printed is not.
                "--logging.threshold.console=info"));
        return command;
    }

    private static Process begin(List<String> command, Path home, Path output) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("LODESTAR_HOME", home.toString());
        builder.environment().put("LODESTAR_DEMO_TOKEN", TOKEN);
        builder.environment().put("LODESTAR_DEMO_TOKEN_2", OTHER_TOKEN);
        builder.environment().remove("LODESTAR_DB_URL");
        return builder.start();
    }

    /** Starts it once up to its first listener, so that the many starts to come take two thirds of the time. */
    private static void learnToStart(Path home) throws IOException {
        Path output = Files.createTempFile(Files.createDirectories(FOLDER), "learning", ".log");
        List<String> options = List.of("-XX:AOTCacheOutput=" + CACHE, "-Dspring.context.exit=onRefresh");
        new RunningDemo(begin(command(options, freePort()), home, output), output, 0).await();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Waits until it says that it is ready. */
    RunningDemo awaitReady() {
        Waiting.until(PATIENCE, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The demo ended early: " + printed());
            }
            return printed().contains("Lodestar is ready");
        });
        return this;
    }

    String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process as a power failure would; the database beside it is left alone. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** Ends the process as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The demo does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static final class Shared {
        static final Path HOME = home();
        static RunningDemo demo = begin();
        // Read before any journey touches it.
        static final Map<String, List<String>> LEDGER = ledger();

        private static RunningDemo begin() {
            learn();
            RunningDemo first = start(HOME, NOW, Mailbox.shared());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> demo.close()));
            return first.awaitReady();
        }

        private static void learn() {
            try {
                // What an earlier build learnt is of no use to this one.
                Files.deleteIfExists(CACHE);
                learnToStart(HOME);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path home() {
            try {
                return Files.createTempDirectory("lodestar-journeys");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<String, List<String>> ledger() {
            try {
                return LedgerDump.beside(HOME);
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
