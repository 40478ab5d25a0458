package dev.lodestar.ingest;

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
            key = configured.isBlank()
                    ? parse(SecretFile.text(file, SecretKeyFile::made), file.toString())
                    : parse(configured, "lodestar.secret-key");
        }
        return key;
    }

    private static String made() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
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
