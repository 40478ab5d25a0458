package dev.lodestar.api.v1;

import dev.lodestar.cascade.Proposals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Changes above that wait for an answer below. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Cascade")
class ProposalController {

    private final Proposals proposals;

    ProposalController(Proposals proposals) {
        this.proposals = proposals;
    }

    @Operation(
            summary = "List the proposals to a plan, the newest first",
            description = "With raised=true those that its own changes made to others, disputes among them.")
    @GetMapping("/plans/{key}/proposals")
    Page<ProposalJson> of(
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean raised,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        List<ProposalJson> all = (raised ? proposals.raisedBy(key) : proposals.of(key))
                .stream().map(ProposalJson::of).toList();
        return Page.of(all, proposal -> Long.toString(proposal.id()), limit, cursor);
    }

    @Operation(summary = "Take a proposal up in the child's draft as it is")
    @PostMapping("/proposals/{id}/accept")
    ProposalJson accept(@PathVariable long id) {
        return ProposalJson.of(proposals.accept(id));
    }

    @Operation(
            summary = "Take a proposal up in the child's draft in another way",
            description = "Takes {edits?, reason}; without edits, the draft says it already.")
    @PostMapping("/proposals/{id}/adapt")
    ProposalJson adapt(@PathVariable long id, @RequestBody JsonNode body) {
        ProposalAnswer answer = ProposalAnswer.adapting(body);
        return ProposalJson.of(proposals.adapt(id, answer.edits(), answer.reason()));
    }

    @Operation(summary = "Refuse a proposal, for everyone to see", description = "Takes {reason}.")
    @PostMapping("/proposals/{id}/dispute")
    ProposalJson dispute(@PathVariable long id, @RequestBody JsonNode body) {
        return ProposalJson.of(
                proposals.dispute(id, ProposalAnswer.disputing(body).reason()));
    }
}
