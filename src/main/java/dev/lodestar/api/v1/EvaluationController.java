package dev.lodestar.api.v1;

import dev.lodestar.measure.Evaluations;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is said of a measure at any moment. */
@RestController
@RequestMapping("/api/v1/measures/{key}/evaluation")
class EvaluationController {

    private final Evaluations evaluations;

    EvaluationController(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @GetMapping
    EvaluationJson evaluation(
            @PathVariable String key, @RequestParam @Nullable Instant at, @RequestParam @Nullable Instant knownAt) {
        return EvaluationJson.of(evaluations.of(key, at, knownAt).evaluation());
    }
}
