package dev.lodestar.api.v1;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.Viewpoint;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads instants that are asked about. */
final class Moments {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Moments() {}

    /** Reads an ISO-8601 instant, with Z or an offset; throws {@link InvalidInputException} for anything else. */
    static @Nullable Instant read(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Instant instant = parse(name, text);
        if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
            throw new InvalidInputException("/" + name, "OUT_OF_RANGE", "Use an instant in the years 1900 to 2199");
        }
        return instant;
    }

    /**
     * Reads from where the past is looked at: what is not given is now. Null when neither is given, which means the present.
     *
     * @throws InvalidInputException when one cannot be understood or lies ahead
     */
    static @Nullable Viewpoint viewpoint(@Nullable String at, @Nullable String knownAt, Clock clock) {
        if (at == null && knownAt == null) {
            return null;
        }
        return Viewpoint.of(read("at", at), read("knownAt", knownAt), clock.instant());
    }

    private static Instant parse(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInputException(
                    "/" + name, "BAD_INSTANT", "Write an instant as 2026-03-03T02:00:00Z, a + in an address as %2B");
        }
    }
}
