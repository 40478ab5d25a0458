package dev.lodestar.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From where the past is looked at.
 *
 * @param at the moment that is asked about: which periods are closed, which plan is in force
 * @param knownAt the moment whose knowledge answers: which revisions, definitions and names count
 */
public record Viewpoint(Instant at, Instant knownAt) {

    /** A moment exactly as it was believed then. */
    public static Viewpoint asBelieved(Instant then) {
        return new Viewpoint(then, then);
    }

    /**
     * The viewpoint that is asked for; what is not given is now. Neither may lie ahead, because what is not known yet has
     * no answer that stays the same.
     *
     * @throws InvalidInputException naming {@code /at} or {@code /knownAt} when it lies ahead
     */
    public static Viewpoint of(@Nullable Instant at, @Nullable Instant knownAt, Instant now) {
        return new Viewpoint(past("/at", at, now), past("/knownAt", knownAt, now));
    }

    /** Until when things had to happen to count: what happens at one time and is known from then on, such as publishing. */
    public Instant until() {
        return at.isBefore(knownAt) ? at : knownAt;
    }

    /** Throws {@link InvalidInputException} naming the field when the instant lies ahead. */
    public static void checkPast(String pointer, Instant instant, Instant now) {
        if (instant.isAfter(now)) {
            throw new InvalidInputException(pointer, "IN_THE_FUTURE", "Use an instant that has passed; it is " + now);
        }
    }

    private static Instant past(String pointer, @Nullable Instant instant, Instant now) {
        if (instant == null) {
            return now;
        }
        checkPast(pointer, instant, now);
        return instant;
    }
}
