package dev.lodestar.push;

import dev.lodestar.ingest.Passwords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Opens and closes addresses of browsers, which must not be read from the database: who has one can write to a person. */
@Component
class BrowserAddresses {

    // No source has a key like this.
    private static final String NAME = "push/browser";
    private static final int PARTS = 3;

    private final Passwords passwords;

    BrowserAddresses(Passwords passwords) {
        this.passwords = passwords;
    }

    String close(NewBrowser browser) {
        return passwords.encrypt(NAME, browser.endpoint() + " " + browser.p256dh() + " " + browser.auth());
    }

    /** Throws {@link IllegalStateException} when it was closed by another secret key. */
    Browser open(String closed) {
        String[] parts = passwords.decrypt(NAME, closed).split(" ", PARTS);
        return new Browser(parts[0], bytes(parts[1]), bytes(parts[2]));
    }

    /** By which an address is known again without keeping it. */
    static String hash(String endpoint) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(endpoint.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** Throws {@link IllegalArgumentException} when it is no base64url. */
    static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
