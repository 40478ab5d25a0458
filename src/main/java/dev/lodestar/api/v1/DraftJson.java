package dev.lodestar.api.v1;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.plan.DraftView;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentWriter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A plan as it is being written.
 *
 * @param started true when there is a draft of its own; the document is the published one otherwise
 * @param problems what keeps it from being published, with pointers into the document
 */
record DraftJson(
        @JsonIgnore PlanDocument plan,
        boolean started,
        long revision,
        int publishedVersion,
        @Nullable String editedBy,
        @Nullable Instant editedAt,
        List<FieldError> problems,
        QualityJson quality)
        implements YamlAnswer {

    static DraftJson of(DraftView draft) {
        return new DraftJson(
                draft.document(),
                draft.started(),
                draft.revision(),
                draft.publishedVersion(),
                draft.editedBy(),
                draft.editedAt(),
                draft.problems(),
                QualityJson.of(draft.quality()));
    }

    @JsonProperty
    JsonNode document() {
        return PlanDocumentWriter.json(plan);
    }
}
