package dev.lodestar.plan.document;

import java.util.List;

/**
 * How well a plan follows the method beyond what publishing asks for.
 *
 * @param score 100 less the points of the tips, never below 0
 * @param tips what would raise it, the heaviest first
 */
public record Quality(int score, List<Tip> tips) {

    private static final int BEST = 100;

    /**
     * Something to think about.
     *
     * @param node where
     * @param field empty when it is about the node as a whole
     * @param code stable, for texts in the reader's language
     * @param message in English
     * @param points that the score would gain
     */
    public record Tip(NodeRef node, String field, String code, String message, int points) {}

    /** Scores a plan by a tenant's thresholds. */
    public static Quality of(PlanDocument plan, Thresholds thresholds) {
        List<Tip> tips = new QualityRules(plan, thresholds).tips();
        int lost = tips.stream().mapToInt(Tip::points).sum();
        return new Quality(Math.max(0, BEST - lost), tips);
    }
}
