package dev.lodestar.plan;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.plan.document.PlanDocument;
import java.time.Instant;
import java.util.List;

/**
 * A draft.
 *
 * @param document the plan as far as it is written
 * @param revision changes with every draft and version; guards the next {@link Plans#putDraft}
 * @param editedBy the key of the person, or the name of the token, that stored it
 * @param editedAt when
 * @param warnings what may be published but should be thought about
 */
public record PlanDraftView(
        PlanDocument document, long revision, String editedBy, Instant editedAt, List<FieldError> warnings) {}
