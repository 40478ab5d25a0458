package dev.lodestar.response;

import dev.lodestar.checkin.TaskView;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A countermeasure as it stands, and what came of it.
 *
 * @param alert the number of the alert that it answers
 * @param measure the key of the measure that it is to help
 * @param task who does what by when, and how far it is
 */
public record Countermeasure(long alert, String measure, TaskView task, ExpectedEffect effect, Outcome outcome) {

    /**
     * What came of it.
     *
     * @param told when the verdict is due: the instant at which the period that is to show the effect closes
     * @param turn whether the curve turned; null before that instant, and while nothing can be compared
     * @param from the number of the last period before it was given; null when there was none
     * @param reached the number of the period that was to show the effect; null until it is there
     * @param met whether the expected effect is there; null until it can be told
     */
    public record Outcome(
            Instant told,
            @Nullable Turn turn,
            @Nullable BigDecimal from,
            @Nullable BigDecimal reached,
            @Nullable Boolean met) {}
}
