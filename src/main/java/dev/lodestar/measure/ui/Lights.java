package dev.lodestar.measure.ui;

import dev.lodestar.measure.pace.Judgement;
import dev.lodestar.measure.pace.Status;
import dev.lodestar.uikit.Signal;

/** Which status light stands for what the rules say. */
final class Lights {

    private Lights() {}

    static Signal of(Judgement judgement) {
        return judgement == Judgement.UNKNOWN ? Signal.NO_DATA : Signal.valueOf(judgement.name());
    }

    static Signal of(Status status) {
        return Signal.valueOf(status.name());
    }
}
