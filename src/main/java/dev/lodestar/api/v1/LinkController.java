package dev.lodestar.api.v1;

import dev.lodestar.cascade.Links;
import dev.lodestar.cascade.PlanLinks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How plans hang together. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Cascade")
class LinkController {

    private final Links links;

    LinkController(Links links) {
        this.links = links;
    }

    @Operation(summary = "List the links that hold, the oldest first")
    @GetMapping("/links")
    Page<LinkJson> list(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        List<LinkJson> all = links.all().stream().map(LinkJson::of).toList();
        return Page.of(all, link -> Long.toString(link.id()), limit, cursor);
    }

    @Operation(
            summary = "Link a node of one plan to a node of another",
            description = "Takes {kind, direction, parentPlan, parentNode, childPlan, childNode, weight?}.")
    @PostMapping("/links")
    @ResponseStatus(HttpStatus.CREATED)
    LinkJson add(@RequestBody JsonNode body) {
        long id = links.add(LinkJson.read(body)).id();
        return links.all().stream()
                .filter(link -> link.link().id() == id)
                .map(LinkJson::of)
                .findFirst()
                .orElseThrow();
    }

    @Operation(summary = "End a link; what it did until now stays on record")
    @DeleteMapping("/links/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id) {
        links.end(id);
    }

    @Operation(summary = "Show the links up and down of a plan")
    @GetMapping("/plans/{key}/links")
    PlanLinksJson of(@PathVariable String key) {
        PlanLinks found = links.of(key);
        return new PlanLinksJson(
                found.up().stream().map(LinkJson::of).toList(),
                found.down().stream().map(LinkJson::of).toList());
    }

    /** The links of a plan. */
    record PlanLinksJson(List<LinkJson> up, List<LinkJson> down) {}
}
