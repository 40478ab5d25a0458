package dev.lodestar.push;

import com.interaso.webpush.VapidKeys;
import dev.lodestar.ingest.SecretFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The pair of keys by which push services know this installation: {@code lodestar.push.keys}, or else the file
 * {@code push-keys} in the data folder, made up on first use and readable by its owner only. Browsers that allowed
 * notifications did so for these keys; nodes of a cluster share one pair, so there it is configured.
 */
@Component
class VapidKeyFile {

    private final String configured;
    private final Path file;
    private @Nullable VapidKeys keys;

    VapidKeyFile(@Value("${lodestar.push.keys:}") String configured, @Value("${lodestar.home:./data}") Path home) {
        this.configured = configured;
        this.file = home.toAbsolutePath().normalize().resolve("push-keys");
    }

    /** Throws {@link IllegalStateException} when what is configured or stored is no pair of keys. */
    synchronized VapidKeys get() {
        if (keys == null) {
            keys = configured.isBlank()
                    ? parse(SecretFile.text(file, VapidKeyFile::made), file.toString())
                    : parse(configured, "lodestar.push.keys");
        }
        return keys;
    }

    private static String made() {
        VapidKeys fresh = VapidKeys.generate();
        return fresh.getX509PublicKey() + " " + fresh.getPkcs8PrivateKey();
    }

    private static VapidKeys parse(String text, String where) {
        String[] both = text.strip().split("\\s+");
        if (both.length == 2) {
            try {
                return VapidKeys.create(both[0], both[1]);
            } catch (RuntimeException e) {
                // Said below, without the text: it may be most of a key.
            }
        }
        throw new IllegalStateException(
                where + " is no pair of keys: write the public one as X.509 and the private one as"
                        + " PKCS #8, both in base64 and of the curve P-256, with a blank between them");
    }
}
