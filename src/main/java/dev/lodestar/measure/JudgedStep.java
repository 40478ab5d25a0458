package dev.lodestar.measure;

import dev.lodestar.measure.pace.Advance;
import dev.lodestar.measure.pace.Subject;
import org.jspecify.annotations.Nullable;

/**
 * One measure, judged on.
 *
 * @param from where it stood; null when it was judged from the start
 */
record JudgedStep(long measureId, Subject subject, @Nullable Checkpoint from, Advance advance) {

    /** True when nothing that a screen shows can have changed except the status. */
    boolean hasNoPeriod() {
        return from != null && advance.evaluation().periods().isEmpty();
    }

    String checkpoint() {
        return LedgerFormat.write(Checkpoint.signature(subject), advance.ledger());
    }

    JudgingResult judged() {
        return JudgingResult.of(advance, from == null ? null : from.ledger().next());
    }
}
