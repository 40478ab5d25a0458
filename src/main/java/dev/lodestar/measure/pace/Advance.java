package dev.lodestar.measure.pace;

/**
 * The outcome of judging on from a ledger.
 *
 * @param ledger the ledger to go on from next time
 * @param evaluation the periods judged now, the incidents that ended in them, and the open incident as a whole
 */
public record Advance(Ledger ledger, Evaluation evaluation) {}
