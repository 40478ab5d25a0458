package dev.lodestar.bench;

import dev.lodestar.testing.BuiltJar;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long the built jar takes from its start with existing data to the line that says that it is ready. */
final class StartBench {

    private static final String READY = "is ready";
    private static final long MOST_SECONDS = 240;

    private final int runs;
    private final Table table;

    StartBench(int runs, Table table) {
        this.runs = runs;
        this.table = table;
    }

    void run() throws Exception {
        if (!Files.exists(BuiltJar.PATH)) {
            table.add("Start of the built jar", "not built: bin/run --build-only", "", "", "<= 12 s");
            return;
        }
        Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-home");
        Path jar = BuiltJar.unpackedTo(home.resolve("unpacked"));
        try {
            Samples first = new Samples();
            first.add(start(home, jar));
            Samples later = new Samples();
            for (int run = 0; run < runs; run++) {
                later.add(start(home, jar));
            }
            table.compare(
                    "Start of the built jar with existing data",
                    later,
                    "first start, loading the demo",
                    first,
                    "<= 12 s");
        } finally {
            BenchDatabase.remove(home);
        }
    }

    private static long start(Path home, Path jar) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                BuiltJar.java(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString(),
                "--server.port=" + freePort(),
                "--management.server.port=" + freePort()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LODESTAR_HOME", home.toString());
        builder.environment().put("SPRING_PROFILES_ACTIVE", "demo");
        long begun = System.nanoTime();
        Process process = builder.start();
        try {
            awaitReady(process);
            return System.nanoTime() - begun;
        } finally {
            process.destroy();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static void awaitReady(Process process) throws IOException {
        List<String> lines = new ArrayList<>();
        var reader = process.inputReader();
        Thread watch = Thread.ofPlatform().daemon().start(() -> killAfter(process));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.contains(READY)) {
                watch.interrupt();
                return;
            }
            lines.add(line);
        }
        throw new IllegalStateException("The jar did not start: " + String.join("\n", lines));
    }

    private static void killAfter(Process process) {
        try {
            TimeUnit.SECONDS.sleep(MOST_SECONDS);
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
