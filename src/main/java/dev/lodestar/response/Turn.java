package dev.lodestar.response;

/**
 * What became of the gap after a countermeasure. Gaps are shares of the expectation: −0.24 is 24 % worse than expected.
 *
 * @param before the mean of the periods judged before it began
 * @param after the mean of the periods since it was done
 * @param periodsBefore of how many periods, 1 to {@value TurnRule#MOST}
 * @param periodsAfter of how many periods, 1 to {@value TurnRule#MOST}
 * @param last the label of the latest of them
 */
public record Turn(Verdict verdict, double before, double after, int periodsBefore, int periodsAfter, String last) {}
