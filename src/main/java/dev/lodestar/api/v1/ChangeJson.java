package dev.lodestar.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lodestar.plan.document.PlanChange;
import org.jspecify.annotations.Nullable;

/**
 * One difference.
 *
 * @param change ADDED, REMOVED, MOVED or CHANGED
 * @param node such as {@code strategy:s1}
 * @param field of CHANGED
 * @param before of CHANGED: the old value as text; none where there was none
 * @param after of CHANGED: the new one
 * @param fromParent of MOVED: the strategy it lay in
 * @param toParent of MOVED: the strategy it lies in
 * @param fromIndex of MOVED: its place, 0 first
 * @param toIndex of MOVED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeJson(
        String change,
        String node,
        String name,
        @Nullable String field,
        @Nullable String before,
        @Nullable String after,
        @Nullable String fromParent,
        @Nullable String toParent,
        @Nullable Integer fromIndex,
        @Nullable Integer toIndex) {

    static ChangeJson of(PlanChange change) {
        return switch (change) {
            case PlanChange.Added added -> of("ADDED", added, null, null, null);
            case PlanChange.Removed removed -> of("REMOVED", removed, null, null, null);
            case PlanChange.Changed changed ->
                of("CHANGED", changed, changed.field(), changed.before(), changed.after());
            case PlanChange.Moved moved ->
                new ChangeJson(
                        "MOVED",
                        moved.node().toString(),
                        moved.name(),
                        null,
                        null,
                        null,
                        moved.fromParent(),
                        moved.toParent(),
                        moved.from(),
                        moved.to());
        };
    }

    private static ChangeJson of(
            String kind, PlanChange change, @Nullable String field, @Nullable String before, @Nullable String after) {
        return new ChangeJson(
                kind, change.node().toString(), change.name(), field, before, after, null, null, null, null);
    }
}
