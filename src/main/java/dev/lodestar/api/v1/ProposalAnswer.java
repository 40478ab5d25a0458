package dev.lodestar.api.v1;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.plan.document.PlanEdit;
import dev.lodestar.plan.document.PlanEditFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** An answer to a proposal; a reason that is not given is empty, for the service to refuse. */
record ProposalAnswer(List<PlanEdit> edits, String reason) {

    static ProposalAnswer adapting(JsonNode body) {
        BodyFields fields = new BodyFields(body, Set.of("edits", "reason"));
        String reason = Objects.requireNonNullElse(fields.optional("reason"), "");
        fields.check();
        return new ProposalAnswer(edits(body.path("edits")), reason);
    }

    static ProposalAnswer disputing(JsonNode body) {
        BodyFields fields = new BodyFields(body, Set.of("reason"));
        String reason = Objects.requireNonNullElse(fields.optional("reason"), "");
        fields.check();
        return new ProposalAnswer(List.of(), reason);
    }

    private static List<PlanEdit> edits(JsonNode edits) {
        boolean none = edits.isMissingNode() || edits.isNull() || edits.isArray() && edits.isEmpty();
        try {
            return none ? List.of() : PlanEditFormat.read(edits);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(e.errors().stream()
                    .map(error -> new FieldError("/edits" + error.pointer(), error.code(), error.message()))
                    .toList());
        }
    }
}
