package dev.lodestar.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lodestar.dashboard.Change;
import dev.lodestar.measure.MeasureChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed.
 *
 * @param kind PLAN_VERSION, CORRECTED or REDEFINED
 * @param key of the plan or measure
 * @param reason why, where that is on record
 * @param before the number or target until then
 * @param after the number or target since
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DashboardChangeJson(
        String kind,
        String key,
        Instant at,
        String by,
        @Nullable Integer version,
        @Nullable String period,
        @Nullable String reason,
        @Nullable String before,
        @Nullable String after,
        @Nullable Boolean eased) {

    static DashboardChangeJson of(Change change) {
        return switch (change) {
            case Change.PlanVersion plan ->
                new DashboardChangeJson(
                        "PLAN_VERSION",
                        plan.plan(),
                        plan.at(),
                        plan.by(),
                        plan.number(),
                        null,
                        plan.reason(),
                        null,
                        null,
                        null);
            case Change.OfMeasure(MeasureChange of, String by) ->
                new DashboardChangeJson(
                        of.kind().name(),
                        of.measureKey(),
                        of.at(),
                        by,
                        null,
                        of.period(),
                        of.note(),
                        PlainNumber.of(of.before()),
                        PlainNumber.of(of.after()),
                        of.eased());
        };
    }
}
