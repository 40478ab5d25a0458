package dev.lodestar.notification;

import dev.lodestar.alert.AlertView;
import java.util.List;

/**
 * How a company's week went, the same for whoever sees everything.
 *
 * @param scores a plan each
 * @param fresh how many alerts were raised within the week
 * @param resolved how many alerts ended within the week because the numbers are back
 * @param open how many alerts are open
 * @param worst at most three of these, those that last longest first
 * @param owing who has not answered for the most open alerts
 */
record CompanyWeek(List<Score> scores, int fresh, int resolved, int open, List<AlertView> worst, List<Owing> owing) {

    CompanyWeek {
        scores = List.copyOf(scores);
        worst = List.copyOf(worst);
        owing = List.copyOf(owing);
    }

    /** Whether there is nothing to tell. */
    boolean isEmpty() {
        return scores.isEmpty() && fresh == 0 && resolved == 0 && open == 0;
    }

    /** How the measures of a plan stand, and stood a week before. */
    record Score(String plan, String name, Lights now, Lights before) {}

    /**
     * How many measures are what.
     *
     * @param other how many have no number, no target yet, or are paused
     */
    record Lights(int green, int amber, int red, int other) {}

    /** Somebody who has not answered. */
    record Owing(String name, int alerts) {}
}
