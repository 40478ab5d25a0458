package dev.lodestar.measure.pace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subject's definitions in the order in which they take over, each prepared when first needed. */
final class Versions {
    private final Subject subject;
    private final List<Definition> inOrder;
    private final @Nullable Yardstick[] yardsticks;

    Versions(Subject subject) {
        this.subject = subject;
        // The sort is stable, so of two with the same date the later recorded one stays last and is found first.
        var sorted = new ArrayList<>(subject.definitions());
        sorted.sort(Comparator.comparing(Definition::effectiveFrom));
        this.inOrder = sorted;
        this.yardsticks = new Yardstick[sorted.size()];
    }

    LocalDate firstEffective() {
        return inOrder.getFirst().effectiveFrom();
    }

    /** What judges the period with that last day; null before every version. */
    @Nullable
    Yardstick on(LocalDate lastDay) {
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            if (!inOrder.get(i).effectiveFrom().isAfter(lastDay)) {
                return prepared(i);
            }
        }
        return null;
    }

    private Yardstick prepared(int i) {
        var known = yardsticks[i];
        if (known == null) {
            known = Yardstick.of(subject.kind(), subject.frequency(), inOrder.get(i));
            yardsticks[i] = known;
        }
        return known;
    }
}
