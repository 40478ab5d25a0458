package dev.lodestar.measure.pace;

/** How the expectation moves between the points of a curve. */
public enum Shape {
    STEP,
    LINEAR,
    SEASONAL
}
