package dev.lodestar.ingest;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that passwords of sources are encrypted with: {@code lodestar.secret-key}, or else the file
 * {@code secret-key} in the data folder, made up on first use and readable by its owner only. Nodes of a cluster share
 * one, so there it is configured.
 */
@Component
class SecretKeyFile {

    private static final int KEY_BYTES = 32;

    private final String configured;
    private final Path file;
    private @Nullable SecretKey key;

    SecretKeyFile(@Value("${lodestar.secret-key:}") String configured, @Value("${lodestar.home:./data}") Path home) {
        this.configured = configured;
        this.file = home.toAbsolutePath().normalize().resolve("secret-key");
    }

    /** Throws {@link IllegalStateException} when what is configured or stored is no key. */
    synchronized SecretKey get() {
        if (key == null) {
            key = configured.isBlank() ? parse(stored(), file.toString()) : parse(configured, "lodestar.secret-key");
        }
        return key;
    }

    private String stored() {
        try {
            if (!Files.exists(file)) {
                create();
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The secret key in " + file + " can be neither read nor made", e);
        }
    }

    private void create() throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.getParent());
        Path partial = Files.createTempFile(
                file.getParent(), "secret-key", ".partial", asFileAttribute(fromString("rw-------")));
        try {
            Files.writeString(partial, Base64.getEncoder().encodeToString(bytes));
            // Unlike a move, a link never replaces the key that another process made meanwhile.
            Files.createLink(file, partial);
        } catch (FileAlreadyExistsException e) {
            // That one counts.
        } finally {
            Files.delete(partial);
        }
    }

    private static SecretKey parse(String text, String where) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException e) {
            // Said below, without the text: it may be most of a key.
        }
        throw new IllegalStateException(
                where + " is not a key: write 32 random bytes in base64, for example from 'openssl rand -base64 32'");
    }
}
