package dev.lodestar.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A version as it is stored, without its document. */
record VersionRow(
        int number,
        String reason,
        String expectedImpact,
        @Nullable String promises,
        @Nullable String computedImpact,
        @Nullable Integer restoredFrom,
        String publishedBy,
        Instant publishedAt) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Promise>> PROMISES = new TypeReference<>() {};

    static VersionRow of(PlanVersionView view) {
        return new VersionRow(
                view.number(),
                view.reason(),
                view.expectedImpact(),
                JSON.writeValueAsString(view.promises()),
                view.computedImpact() == null ? null : JSON.writeValueAsString(view.computedImpact()),
                view.restoredFrom(),
                view.publishedBy(),
                view.publishedAt());
    }

    PlanVersionView view() {
        return new PlanVersionView(
                number,
                reason,
                expectedImpact,
                promises == null ? List.of() : JSON.readValue(promises, PROMISES),
                computedImpact == null ? null : JSON.readValue(computedImpact, ComputedImpact.class),
                restoredFrom,
                publishedBy,
                publishedAt);
    }
}
