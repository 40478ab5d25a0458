package dev.lodestar.review.print;

import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.PromisePart;

/** The light of a promise. */
final class Verdicts {

    private Verdicts() {}

    static LightStatus light(PromisePart promise) {
        if (promise.verdict() == null) {
            return LightStatus.NOT_STARTED;
        }
        return switch (promise.verdict()) {
            case "KEPT" -> LightStatus.GREEN;
            case "PARTLY" -> LightStatus.AMBER;
            case "NOT_KEPT" -> LightStatus.RED;
            default -> LightStatus.NO_DATA;
        };
    }
}
