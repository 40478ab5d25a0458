package dev.lodestar.response;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that makes a lag look smaller than it is, or may. It says what happened and blames nobody: each of them can have a
 * good reason.
 *
 * @param at when it was recorded
 * @param by the key of the person, or the name of the token or source; empty where nobody kept it
 * @param owner the key of the person who answers for the measure
 * @param reason as it was given; null when none was
 * @param period the label of the period it is about; null for none
 * @param before what was until then
 * @param after what is since
 * @param alert the number of the alert that was open; null when the measure lagged without one
 */
public record IntegritySignal(
        Kind kind,
        String measure,
        String name,
        String unit,
        String owner,
        Instant at,
        String by,
        @Nullable String reason,
        @Nullable String period,
        Side before,
        Side after,
        @Nullable Long alert) {

    /** What happened. */
    public enum Kind {
        /** The target is easier to meet since; the sides are targets. */
        EASED,
        /** The measure is not judged for some time; the side after says from which day. */
        PAUSED,
        /** The measure is never judged again; the side after says from which day. */
        RETIRED,
        /** Numbers stopped coming; the side before says how the last one was judged. */
        WITHHELD,
        /** A number was corrected after its period was over, and is judged otherwise; the sides are numbers and judgements. */
        FLIPPED,
        /** Somebody else answers for the measure; the sides are keys of people. */
        HANDED_OVER,
        /**
         * More is tolerated since; the sides are limits, such as {@code 5 15 PERCENT EXPECTED}: green, amber, type, and what a
         * percentage is of.
         */
        WIDENED,
        /** It takes more, or worse, periods until an alert fires; the sides are rules, such as {@code 2 NOT_GREEN}. */
        LAXER,
        /** Who answers for the measure or handles its alert muted it while that was open; the sides are its days. */
        MUTED
    }

    /**
     * One side of the change.
     *
     * @param number null where it is none
     * @param word a judgement, a day or the key of a person, by kind; null where there is none
     */
    public record Side(
            @Nullable BigDecimal number, @Nullable String word) {

        /** Nothing to say. */
        public static final Side NONE = new Side(null, null);

        static Side of(@Nullable BigDecimal number) {
            return new Side(number, null);
        }

        static Side of(@Nullable String word) {
            return new Side(null, word);
        }
    }
}
