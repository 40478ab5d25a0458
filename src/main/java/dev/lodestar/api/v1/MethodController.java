package dev.lodestar.api.v1;

import dev.lodestar.kernel.VersionNeededException;
import dev.lodestar.plan.MethodView;
import dev.lodestar.plan.PlanMethod;
import dev.lodestar.plan.document.Thresholds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** From when on the tenant wants tips about its plans. */
@RestController
@RequestMapping("/api/v1/plan-method")
@Tag(name = "Plans")
class MethodController {

    private static final Set<String> FIELDS = Set.of(
            "fewestGoals", "mostGoals", "fewestStrategies", "mostBusiness", "mostEnabling", "pageLines", "tacticWords");

    private final PlanMethod method;

    MethodController(PlanMethod method) {
        this.method = method;
    }

    @Operation(summary = "Show the thresholds by which the quality of plans is scored")
    @GetMapping
    ResponseEntity<Thresholds> get() {
        return answer(method.view());
    }

    @Operation(
            summary = "Put other thresholds in force for all plans",
            description = "Takes all of what is answered. If-Match names what was read.")
    @PutMapping
    ResponseEntity<Thresholds> put(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        Thresholds thresholds = read(body);
        Long expected = Versions.expected(ifMatch, () -> method.view().revision());
        if (expected == null) {
            throw new VersionNeededException("method", "plan-method");
        }
        return answer(method.change(thresholds, expected));
    }

    private static Thresholds read(JsonNode body) {
        BodyFields fields = new BodyFields(body, FIELDS);
        int fewestGoals = fields.whole("fewestGoals");
        int mostGoals = fields.whole("mostGoals");
        int fewestStrategies = fields.whole("fewestStrategies");
        int mostBusiness = fields.whole("mostBusiness");
        int mostEnabling = fields.whole("mostEnabling");
        int pageLines = fields.whole("pageLines");
        List<String> tacticWords = fields.texts("tacticWords");
        fields.check();
        return new Thresholds(
                fewestGoals, mostGoals, fewestStrategies, mostBusiness, mostEnabling, pageLines, tacticWords);
    }

    private static ResponseEntity<Thresholds> answer(MethodView view) {
        return ResponseEntity.ok().eTag(Versions.tag(view.revision())).body(view.thresholds());
    }
}
