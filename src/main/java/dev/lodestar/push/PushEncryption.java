package dev.lodestar.push;

import com.interaso.webpush.WebPush;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Encrypts messages so that only the browser can read them (RFC 8291), and signs for the push service (RFC 8292). */
@Component
class PushEncryption {

    private static final int AUTH_BYTES = 16;

    private final VapidKeyFile keys;
    private final String contact;

    PushEncryption(
            VapidKeyFile keys,
            @Value("${lodestar.push.contact:}") String contact,
            @Value("${lodestar.url:http://localhost:8080}") String url) {
        this.keys = keys;
        this.contact = !contact.isBlank() ? contact : url.startsWith("https://") ? url : "mailto:lodestar@localhost";
    }

    /** Throws {@link RuntimeException} when nothing can be encrypted for the browser. */
    void check(Browser browser) {
        if (browser.auth().length != AUTH_BYTES) {
            throw new IllegalArgumentException("No 16 bytes");
        }
        body("", browser);
    }

    byte[] body(String payload, Browser browser) {
        return webPush().getBody(payload.getBytes(StandardCharsets.UTF_8), browser.p256dh(), browser.auth());
    }

    /** What goes with it; the signature counts by the time of the push service, which is not set by anybody here. */
    Map<String, String> headers(Browser browser, Duration lasting, String topic, boolean urgent) {
        return webPush()
                .getHeaders(
                        browser.endpoint(),
                        Math.toIntExact(Math.max(0, lasting.toSeconds())),
                        topic,
                        urgent ? WebPush.Urgency.High : WebPush.Urgency.Normal);
    }

    private WebPush webPush() {
        return new WebPush(contact, keys.get());
    }
}
