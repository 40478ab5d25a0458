package dev.lodestar.alert.rule;

import dev.lodestar.measure.pace.LagRule;

/** The lag rule, which is part of each definition. */
public record LagWatch(LagRule lag) implements Watch {

    @Override
    public int periods() {
        return lag.periods();
    }
}
