package dev.lodestar.api.v1;

import dev.lodestar.measure.Evaluations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is said of a measure at any moment. */
@RestController
@RequestMapping("/api/v1/measures/{key}/evaluation")
@Tag(name = "Measures")
class EvaluationController {

    private final Evaluations evaluations;

    EvaluationController(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Operation(
            summary = "Judge a measure as of any moment, from what was known at any moment",
            description = "at decides which periods are closed, knownAt which revisions count; both default to now.")
    @GetMapping
    EvaluationJson evaluation(
            @PathVariable String key, @RequestParam @Nullable String at, @RequestParam @Nullable String knownAt) {
        return EvaluationJson.of(evaluations
                .of(key, Moments.read("at", at), Moments.read("knownAt", knownAt))
                .evaluation());
    }
}
