package dev.lodestar.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What can be told. */
public enum HookType {
    ALERT_FIRED("alert.fired"),
    ALERT_RESOLVED("alert.resolved"),
    PLAN_PUBLISHED("plan.published"),
    REVIEW_FROZEN("review.frozen"),
    OBSERVATION_REJECTED("observation.rejected");

    private final String word;

    HookType(String word) {
        this.word = word;
    }

    /** As the contract calls it, such as {@code alert.fired}. */
    public String word() {
        return word;
    }

    /** Whether it is about an alert. */
    boolean isOfAlert() {
        return this == ALERT_FIRED || this == ALERT_RESOLVED;
    }

    static Optional<HookType> parse(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
