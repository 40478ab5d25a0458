package dev.lodestar.api.v1;

import dev.lodestar.measure.RebaselineView;
import dev.lodestar.measure.Rebaselines;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Rebaselines that people asked for, and the second person's answer. */
@RestController
@RequestMapping("/api/v1/rebaselines")
@Tag(name = "Measures")
class RebaselineController {

    private final Rebaselines rebaselines;

    RebaselineController(Rebaselines rebaselines) {
        this.rebaselines = rebaselines;
    }

    @Operation(summary = "List the rebaselines that wait for a second person, the latest first")
    @GetMapping
    Page<RebaselineView> list(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return Page.of(rebaselines.pending(), request -> Long.toString(request.id()), limit, cursor);
    }

    @Operation(
            summary = "Approve a rebaseline",
            description = "A token does so for the approver named in it, because its system attests that they agreed.")
    @PostMapping("/{id}/approve")
    RebaselineView approve(@PathVariable long id) {
        return rebaselines.approve(id);
    }

    @Operation(summary = "Refuse a rebaseline", description = "Takes {note?}; the measure stays as it is.")
    @PostMapping("/{id}/refuse")
    RebaselineView refuse(@PathVariable long id, @RequestBody(required = false) @Nullable JsonNode body) {
        if (body == null) {
            return rebaselines.refuse(id, null);
        }
        BodyFields fields = new BodyFields(body, Set.of("note"));
        String note = fields.optional("note");
        fields.check();
        return rebaselines.refuse(id, note);
    }
}
