package dev.lodestar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The jar that the build made. */
public final class BuiltJar {

    /** Where it is. */
    public static final Path PATH = Path.of("target", "lodestar.jar").toAbsolutePath();

    private BuiltJar() {}

    /** Unpacks it into a folder as {@code bin/run} does, which halves each start; answers what to start there. */
    public static Path unpackedTo(Path folder) {
        try {
            Process tool = new ProcessBuilder(
                            java(),
                            "-Djarmode=tools",
                            "-jar",
                            PATH.toString(),
                            "extract",
                            "--force",
                            "--destination",
                            folder.toString())
                    .inheritIO()
                    .start();
            if (tool.waitFor() != 0) {
                throw new IllegalStateException(PATH + " could not be unpacked");
            }
            return folder.resolve(PATH.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The program that runs this test. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
