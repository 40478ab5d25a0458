package dev.lodestar.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lodestar.response.Countermeasure;
import dev.lodestar.response.Turn;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A countermeasure; numbers are plain decimal strings in the measure's unit.
 *
 * @param task the number of the task
 * @param verdictDue when it is told whether the curve turned
 * @param turn null before that, and while nothing can be compared
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CountermeasureJson(
        long task,
        long alert,
        String measure,
        String title,
        String owner,
        LocalDate due,
        String state,
        int progress,
        String effect,
        @Nullable String value,
        String by,
        Instant verdictDue,
        @Nullable Turn turn,
        @Nullable String from,
        @Nullable String reached,
        @Nullable Boolean met) {

    static CountermeasureJson of(Countermeasure one) {
        return new CountermeasureJson(
                one.task().id(),
                one.alert(),
                one.measure(),
                one.task().title(),
                one.task().owner(),
                one.task().due(),
                one.task().state().name(),
                one.task().progress(),
                one.effect().kind().name(),
                PlainNumber.of(one.effect().value()),
                one.effect().by(),
                one.outcome().told(),
                one.outcome().turn(),
                PlainNumber.of(one.outcome().from()),
                PlainNumber.of(one.outcome().reached()),
                one.outcome().met());
    }
}
