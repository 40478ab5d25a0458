package dev.lodestar.ingest;

import dev.lodestar.measure.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what became of the answers in one chunk. */
final class PullTally {

    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final List<PullRejectView> rejects = new ArrayList<>();
    private int missing;

    void count(Outcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    void missing() {
        missing++;
    }

    void reject(String measure, @Nullable String period, String code, String message) {
        count(Outcome.REJECTED);
        rejects.add(new PullRejectView(measure, period, code, message));
    }

    int of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    int missed() {
        return missing;
    }

    List<PullRejectView> rejects() {
        return rejects;
    }
}
