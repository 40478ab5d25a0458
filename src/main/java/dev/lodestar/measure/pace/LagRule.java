package dev.lodestar.measure.pace;

/**
 * When a lag becomes an alert.
 *
 * @param periods how many lagging periods in a row fire, 1 to 26
 */
public record LagRule(When when, int periods) {
    /** Two periods in a row that are not green. */
    public static final LagRule DEFAULT = new LagRule(When.NOT_GREEN, 2);

    /** Which judgements lag. */
    public enum When {
        NOT_GREEN,
        RED
    }

    /** Whether a period with this judgement lags. */
    public boolean isLagging(Judgement judgement) {
        return judgement == Judgement.RED || (judgement == Judgement.AMBER && when == When.NOT_GREEN);
    }
}
