package dev.lodestar.alert;

import dev.lodestar.kernel.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The last alert of a page, which the next page follows; opaque to callers. */
record AlertCursor(Instant raisedAt, long id) {

    /** Before the first alert of a list that begins with the newest; the last instant a timestamp can hold. */
    static final AlertCursor START = new AlertCursor(Instant.parse("2038-01-01T00:00:00Z"), Long.MAX_VALUE);

    static AlertCursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 2);
            return new AlertCursor(Instant.parse(parts[0]), Long.parseLong(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw unreadable();
        }
    }

    /** How many were shown of a list that never changes again, where alerts may be without a number of their own. */
    static int parsePlace(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,9}")) {
            throw unreadable();
        }
        return Integer.parseInt(text);
    }

    private static InvalidInputException unreadable() {
        return new InvalidInputException("/cursor", "CURSOR", "Not a cursor of this list; begin without one");
    }

    @Override
    public String toString() {
        byte[] text = (raisedAt + " " + id).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
