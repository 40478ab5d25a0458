package dev.lodestar.uikit;

import com.vaadin.flow.router.QueryParameters;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.Viewpoint;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * As of which day a screen is looked at, as its address says it.
 *
 * @param day whose end is shown; null for now
 * @param knownToday whether that end is shown as it is known today instead of as it was known then
 */
public record AsOf(@Nullable LocalDate day, boolean knownToday) {

    /** The present. */
    public static final AsOf NOW = new AsOf(null, false);
    /** No screen goes back further. */
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final String AT = "at";
    private static final String KNOWN = "known";
    private static final String TODAY = "today";

    /** Reads {@code at=2026-10-01} and {@code known=today}; throws {@link InvalidInputException} when that is no day. */
    public static AsOf read(QueryParameters parameters) {
        LocalDate day = parameters
                .getSingleParameter(AT)
                .filter(text -> !text.isEmpty())
                .map(text -> day("/at", text))
                .orElse(null);
        return day == null
                ? NOW
                : new AsOf(
                        day,
                        parameters
                                .getSingleParameter(KNOWN)
                                .filter(TODAY::equals)
                                .isPresent());
    }

    /** A day as an address writes it; throws {@link InvalidInputException} when it is none, or too long ago. */
    public static LocalDate day(String pointer, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(EARLIEST)) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            throw notADay(pointer);
        }
        throw notADay(pointer);
    }

    /** The last instant of a day. */
    public static Instant end(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }

    /** Adds what tells it to the parameters of an address. */
    public void write(Map<String, String> parameters) {
        if (day != null) {
            parameters.put(AT, day.toString());
            if (knownToday) {
                parameters.put(KNOWN, TODAY);
            }
        }
    }

    /**
     * From where it looks at the past; null for the present, which a day that has not ended is too.
     *
     * @throws InvalidInputException when the day has not begun
     */
    public @Nullable Viewpoint viewpoint(ZoneId zone, Instant now) {
        if (day == null) {
            return null;
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (day.isAfter(today)) {
            throw new InvalidInputException("/at", "IN_THE_FUTURE", "Use a day that has begun; today is " + today);
        }
        Instant end = end(day, zone);
        return day.equals(today) ? null : knownToday ? new Viewpoint(end, now) : Viewpoint.asBelieved(end);
    }

    private static InvalidInputException notADay(String pointer) {
        return new InvalidInputException(pointer, "BAD_DAY", "Write a day as 2026-10-01, from " + EARLIEST + " on");
    }
}
