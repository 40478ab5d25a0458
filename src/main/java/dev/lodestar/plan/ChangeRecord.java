package dev.lodestar.plan;

import dev.lodestar.plan.document.MeasureFacts;
import dev.lodestar.plan.document.PlainText;
import dev.lodestar.plan.document.Problems;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Checks why a plan changes and what that is to do; both are asked for on publishing. */
record ChangeRecord(Publication publication) {

    private static final int LONGEST = 2_000;
    private static final int MOST_PROMISES = 20;
    private static final String PROMISES = "/expectedImpact/promises";

    void check(Problems problems, Map<String, MeasureFacts> measures, LocalDate today) {
        check(problems, "/reason", publication.reason(), "Say why the plan changes");
        check(
                problems,
                "/expectedImpact",
                publication.expectedImpact(),
                "Say which measures it is to move, which way and by when");
        if (publication.promises().size() > MOST_PROMISES) {
            problems.add(PROMISES, "limit.items", "At most " + MOST_PROMISES + " promises");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < publication.promises().size(); i++) {
            Promise promise = publication.promises().get(i);
            String at = PROMISES + "/" + i;
            if (!measures.containsKey(promise.measure())) {
                problems.add(at + "/measure", "measure.unknown", "There is no measure " + promise.measure());
            } else if (!seen.add(promise.measure())) {
                problems.add(at + "/measure", "promise.twice", "Promise one thing of " + promise.measure());
            }
            if (!promise.by().isAfter(today)) {
                problems.add(at + "/by", "promise.past", "Name a day after today, on which it can be looked at");
            }
        }
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
