package dev.lodestar.ingest;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A secret of the installation in a file of its own, made up on first use and readable by its owner only. */
public final class SecretFile {

    private SecretFile() {}

    /**
     * What is in the file.
     *
     * @param made the secret for a file that is not there yet
     * @throws UncheckedIOException when the file can be neither read nor made
     */
    public static String text(Path file, Supplier<String> made) {
        try {
            if (!Files.exists(file)) {
                create(file, made.get());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The secret in " + file + " can be neither read nor made", e);
        }
    }

    private static void create(Path file, String secret) throws IOException {
        Files.createDirectories(file.getParent());
        Path partial = Files.createTempFile(
                file.getParent(), file.getFileName().toString(), ".partial", asFileAttribute(fromString("rw-------")));
        try {
            Files.writeString(partial, secret);
            // Unlike a move, a link never replaces the secret that another process made meanwhile.
            Files.createLink(file, partial);
        } catch (FileAlreadyExistsException e) {
            // That one counts.
        } finally {
            Files.delete(partial);
        }
    }
}
