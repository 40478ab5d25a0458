package dev.lodestar.measure;

import dev.lodestar.measure.pace.Pause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stretches in which a measure is not judged, and the day from which it never is. */
record Life(List<Pause> pauses, @Nullable LocalDate retiredFrom) {

    static final Life UNBROKEN = new Life(List.of(), null);

    boolean isPaused() {
        return !pauses.isEmpty() && pauses.getLast().to() == null;
    }

    Life after(LifeTurn turn, LocalDate day) {
        List<Pause> stretches = new ArrayList<>(pauses);
        switch (turn) {
            case PAUSE -> stretches.add(new Pause(day, null));
            case RESUME -> {
                Pause open = stretches.removeLast();
                // Taken back on the day it began, it was none.
                if (!day.isBefore(open.from())) {
                    stretches.add(new Pause(open.from(), day));
                }
            }
            case RETIRE -> {
                return new Life(stretches, day);
            }
        }
        return new Life(stretches, retiredFrom);
    }
}
