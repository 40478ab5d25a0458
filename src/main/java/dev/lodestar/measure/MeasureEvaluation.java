package dev.lodestar.measure;

import dev.lodestar.measure.pace.Evaluation;
import java.time.Instant;

/**
 * A measure's evaluation as it is asked for.
 *
 * @param measure which one
 * @param at tells the closed periods
 * @param knownAt tells the revisions and definitions that count
 * @param evaluation the answer
 */
public record MeasureEvaluation(MeasureView measure, Instant at, Instant knownAt, Evaluation evaluation) {}
