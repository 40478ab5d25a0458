package dev.lodestar.plan;

import dev.lodestar.plan.document.PlainText;
import dev.lodestar.plan.document.Problems;

/** Why a plan changes and what that is to do; both are asked for on publishing. */
record ChangeRecord(String reason, String expectedImpact) {

    private static final int LONGEST = 2_000;

    void check(Problems problems) {
        check(problems, "/reason", reason, "Say why the plan changes");
        check(problems, "/expectedImpact", expectedImpact, "Say which measures it is to move, which way and by when");
    }

    private static void check(Problems problems, String pointer, String text, String ask) {
        if (!PlainText.filled(text)) {
            problems.add(pointer, "field.missing", ask);
        } else if (text.length() > LONGEST) {
            problems.add(pointer, "text.too-long", "At most " + LONGEST + " characters; these are " + text.length());
        } else if (PlainText.hidesBeyondLines(text)) {
            problems.add(pointer, "text.hidden-characters", "Remove control, zero-width and text-direction characters");
        }
    }
}
