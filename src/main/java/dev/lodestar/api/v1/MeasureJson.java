package dev.lodestar.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lodestar.measure.DefinitionVersion;
import dev.lodestar.measure.MeasureDetail;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.MeasureView;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A measure as programs see it. */
record MeasureJson(
        String key,
        String name,
        String unit,
        String kind,
        String frequency,
        String zone,
        int graceHours,
        String owner,
        String unitKey,
        Set<String> sharedWith,
        long version,
        JsonNode definition,
        List<Version> definitions,
        @Nullable Listed current) {

    static MeasureJson of(MeasureDetail detail) {
        MeasureView measure = detail.measure();
        MeasureStatus status = detail.status();
        return new MeasureJson(
                measure.key(),
                measure.name(),
                measure.unit(),
                measure.kind().name(),
                measure.frequency().name(),
                measure.zone().getId(),
                measure.graceHours(),
                measure.owner(),
                measure.unitKey(),
                measure.sharedWith(),
                measure.version(),
                detail.definitions().getLast().document(),
                detail.definitions().stream().map(Version::of).toList(),
                status == null ? null : Listed.of(status));
    }

    /** One version of what is expected. */
    record Version(
            int version,
            Instant recordedAt,
            String recordedBy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String rebaselineReason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String rebaselineApprover,

            JsonNode definition) {

        static Version of(DefinitionVersion version) {
            return new Version(
                    version.definition().version(),
                    version.recordedAt(),
                    version.recordedBy(),
                    version.rebaselineReason(),
                    version.rebaselineApprover(),
                    version.document());
        }
    }

    /** Where a measure stands. */
    record Listed(
            String key,
            String name,
            String unit,
            String owner,
            String unitKey,
            String frequency,
            String status,
            String alertState,
            @Nullable String period,
            @Nullable String actual,
            @Nullable String expected,
            @Nullable String expectedLower,
            @Nullable String expectedUpper,
            @Nullable String gap,
            @Nullable String target,
            @Nullable String progress,
            Instant judgedAt) {

        static Listed of(MeasureStatus status) {
            return new Listed(
                    status.measureKey(),
                    status.name(),
                    status.unit(),
                    status.owner(),
                    status.unitKey(),
                    status.frequency().name(),
                    status.status().name(),
                    status.alertState().name(),
                    status.period(),
                    PlainNumber.of(status.actual()),
                    PlainNumber.of(status.expected()),
                    PlainNumber.of(status.expectedLower()),
                    PlainNumber.of(status.expectedUpper()),
                    PlainNumber.of(status.gap()),
                    PlainNumber.of(status.target()),
                    PlainNumber.of(status.progress()),
                    status.judgedAt());
        }
    }
}
