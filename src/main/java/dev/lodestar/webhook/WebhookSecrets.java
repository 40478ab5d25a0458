package dev.lodestar.webhook;

import dev.lodestar.ingest.Passwords;
import org.springframework.stereotype.Component;

/** Opens and closes what must not be read from the database: addresses of chat groups, and secrets. */
@Component
class WebhookSecrets {

    // No source has a key like these.
    private static final String ADDRESS = "webhook/address";
    private static final String SECRET = "webhook/secret";

    private final Passwords passwords;

    WebhookSecrets(Passwords passwords) {
        this.passwords = passwords;
    }

    String closeAddress(String address) {
        return passwords.encrypt(ADDRESS, address);
    }

    String closeSecret(String secret) {
        return secret.isEmpty() ? "" : passwords.encrypt(SECRET, secret);
    }

    String address(Webhook webhook) {
        return passwords.decrypt(ADDRESS, webhook.address());
    }

    String secret(Webhook webhook) {
        return webhook.secret().isEmpty() ? "" : passwords.decrypt(SECRET, webhook.secret());
    }
}
