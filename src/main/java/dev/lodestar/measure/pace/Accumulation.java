package dev.lodestar.measure.pace;

/** Whether each period is judged by its own value or by the sum since the baseline. */
public enum Accumulation {
    PER_PERIOD,
    CUMULATIVE
}
