package dev.lodestar.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
        @JsonUnwrapped @Nullable StandingJson standing) {

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
                status == null ? null : StandingJson.of(status));
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

    /** A measure in a list. */
    record Listed(
            String key,
            String name,
            String unit,
            String owner,
            String unitKey,
            String frequency,
            @JsonUnwrapped StandingJson standing) {

        static Listed of(MeasureStatus status) {
            return new Listed(
                    status.measureKey(),
                    status.name(),
                    status.unit(),
                    status.owner(),
                    status.unitKey(),
                    status.frequency().name(),
                    StandingJson.of(status));
        }
    }
}
