package dev.lodestar.api.v1;

import dev.lodestar.plan.document.Quality;
import java.util.List;

/** How well a plan follows the method, of 100, and what would raise that. */
record QualityJson(int score, List<TipJson> tips) {

    /**
     * Something to think about.
     *
     * @param node such as {@code strategy:s1}
     * @param field empty when it is about the node as a whole
     */
    record TipJson(String node, String field, String code, String message, int points) {}

    static QualityJson of(Quality quality) {
        return new QualityJson(
                quality.score(),
                quality.tips().stream()
                        .map(tip -> new TipJson(
                                tip.node().toString(), tip.field(), tip.code(), tip.message(), tip.points()))
                        .toList());
    }
}
