package dev.lodestar.journeys;

import dev.lodestar.testing.BuiltJar;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program of the tests in a process of its own, with what they have on their class path. */
final class OtherJvm {

    private static final Path FOLDER = Path.of("target", "journeys");

    private final Process process;
    private final Path output;
    private final Duration patience;

    private OtherJvm(Process process, Path output, Duration patience) {
        this.process = process;
        this.output = output;
        this.patience = patience;
    }

    /**
     * Starts it.
     *
     * @param cache what the first of many starts learns, so that the others take half as long
     */
    static OtherJvm start(Class<?> program, Path cache, Duration patience, List<String> arguments) {
        try {
            Path output = Files.createTempFile(Files.createDirectories(FOLDER), program.getSimpleName(), ".log");
            List<String> command = new ArrayList<>(List.of(
                    BuiltJar.java(),
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    (Files.exists(cache) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + cache,
                    "-Xlog:aot*=off",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    Packed.CLASS_PATH,
                    program.getName()));
            command.addAll(arguments);
            return new OtherJvm(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start(),
                    output,
                    patience);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it prints this. */
    void await(String word) {
        Waiting.until(patience, () -> {
            boolean said = printed().contains(word);
            if (!said && !process.isAlive()) {
                throw new IllegalStateException("It ended early: " + printed());
            }
            return said;
        });
    }

    /** Waits until it ends well. */
    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("It did not end well: " + printed());
        }
    }

    /** Ends it as a power failure would. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path without folders, as nothing is learnt of what lies in them. */
    private static final class Packed {
        static final String CLASS_PATH = Stream.of(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .map(Packed::jar)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));

        private static Path jar(Path entry) {
            if (!Files.isDirectory(entry)) {
                return entry;
            }
            try {
                Path jar = Files.createDirectories(FOLDER).resolve(entry.getFileName() + ".jar");
                int failed = ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(System.out, System.err, "cf0", jar.toString(), "-C", entry.toString(), ".");
                if (failed != 0) {
                    throw new IllegalStateException(entry + " could not be packed");
                }
                return jar.toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
