package dev.lodestar.response;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something to look at because of an alert, with the figures it rests on. */
public sealed interface AdviceLine {

    /** The address within the product at which what it says can be checked. */
    String evidence();

    /**
     * What somebody wrote down beforehand.
     *
     * @param by the key of the person, or the name of the token
     */
    record Playbook(String plan, String strategy, String strategyName, String text, int version, String by, Instant at)
            implements AdviceLine {

        @Override
        public String evidence() {
            return "plans/" + plan;
        }
    }

    /**
     * How another measure went before and beside the alert's. That the one foretells the other does not make it the cause.
     *
     * @param fall when it fell below its expectation; null when it held, or had been below for longer
     * @param lags whether its latest period is below expectation
     * @param connection how well it foretells the alert's measure; null when too little is known
     * @param latest the gap of its latest period, as a share of the expectation; null when it is not judged
     * @param linked whether it was found along a link of the cascade and not in a plan of the alert's measure
     */
    record Upstream(
            String measure,
            String name,
            @Nullable Fall fall,
            boolean lags,
            @Nullable Connection connection,
            @Nullable Double latest,
            boolean linked)
            implements AdviceLine {

        @Override
        public String evidence() {
            return "measures/" + measure;
        }
    }

    /**
     * When a measure fell.
     *
     * @param period the label of the first period below expectation
     * @param earlier how many periods before the alert's first one, 0 to 8
     * @param gap of that period, as a share of the expectation
     */
    record Fall(String period, int earlier, double gap) {}

    /**
     * How well one measure foretells another, see {@link LeadLag}.
     *
     * @param lead by how many periods, 1 to 8
     * @param r the correlation, −1 to 1
     * @param pairs over how many periods
     */
    record Connection(int lead, double r, int pairs) {}

    /**
     * Something that became otherwise meanwhile.
     *
     * @param name of the plan or the measure
     * @param by the key of a person, or the name of a token or source
     * @param reason as it was given; null when none was
     * @param period the label of the period whose number was corrected
     * @param before the number or last target until then
     * @param after the number or last target since
     * @param unit of the two
     */
    record Change(
            What what,
            String name,
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable String period,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            String unit,
            String evidence)
            implements AdviceLine {

        /** What it was. */
        public enum What {
            /** A version of a plan that names the measure. */
            PLAN,
            /** A target that is easier to meet since. */
            EASED,
            /** Another expectation. */
            REDEFINED,
            /** A number that was reported again. */
            CORRECTED
        }
    }

    /** A source of the measure that could not be read, or not wholly. */
    record SourceFailure(String name, Instant first, Instant last, long pulls, String measure) implements AdviceLine {

        @Override
        public String evidence() {
            return "measures/" + measure;
        }
    }

    /**
     * An alert that is over.
     *
     * @param same true when it was one of the same measure
     * @param start the label of its first period
     * @param resolved the label of the period that ended it
     * @param streak how many periods lagged
     * @param said what whoever acknowledged it said; null when nobody did
     * @param done what was done about it
     * @param comments the last that people wrote about it, in order, at most three
     */
    record Past(
            long alert,
            String name,
            boolean same,
            String start,
            String resolved,
            int streak,
            @Nullable String said,
            List<Done> done,
            List<Comment> comments)
            implements AdviceLine {

        /** Keeps its own copies. */
        public Past {
            done = List.copyOf(done);
            comments = List.copyOf(comments);
        }

        @Override
        public String evidence() {
            return "alerts/" + alert;
        }
    }

    /**
     * What somebody wrote.
     *
     * @param by the key of the person, or the name of the token
     */
    record Comment(String by, Instant at, String text) {}

    /**
     * A countermeasure of the past.
     *
     * @param verdict null when it was never told
     */
    record Done(String title, @Nullable Verdict verdict) {}
}
