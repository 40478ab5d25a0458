package dev.lodestar.api.v1;

import dev.lodestar.cascade.AlignmentMap;
import dev.lodestar.cascade.MapFilter;
import dev.lodestar.cascade.MapPlan;
import dev.lodestar.plan.LightStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The map of how all plans hang together, walked from the top down. */
@RestController
@RequestMapping("/api/v1/alignment")
@Tag(name = "Cascade")
class AlignmentController {

    private final AlignmentMap map;

    AlignmentController(AlignmentMap map) {
        this.map = map;
    }

    @Operation(
            summary = "List the uppermost plans, the newest year first",
            description = "Of those of a unit and the units below it, of a status, of which a person owns something;"
                    + " with what does not hang together counted.")
    @GetMapping
    Page<MapPlan> roots(
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable LightStatus status,
            @RequestParam @Nullable String owner,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        return Page.of(map.roots(new MapFilter(unit, status, owner)), MapPlan::key, limit, cursor);
    }

    @Operation(summary = "Show what is in a plan and the plans below it, with the links and what is missing")
    @GetMapping("/{key}")
    AlignmentJson children(@PathVariable String key) {
        return AlignmentJson.of(map.children(key));
    }
}
