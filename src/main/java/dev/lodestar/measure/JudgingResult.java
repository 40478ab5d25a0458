package dev.lodestar.measure;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Advance;
import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the latest judging of a measure found.
 *
 * @param evaluation the incidents that ended in the periods just judged and the open ones; of the periods only those
 *     without a value and the latest
 * @param since the first period judged: before it nothing changed; null when the whole history was judged anew
 */
public record JudgingResult(Evaluation evaluation, @Nullable Period since) {

    static JudgingResult of(Advance advance, @Nullable Period since) {
        Evaluation found = advance.evaluation();
        List<JudgedPeriod> periods = found.periods();
        List<JudgedPeriod> telling = periods.stream()
                .filter(period -> period.reason() == Reason.MISSING || period == periods.getLast())
                .toList();
        return new JudgingResult(
                new Evaluation(telling, found.incidents(), found.missing(), found.status(), found.alertState()), since);
    }

    /** Whether nothing that was judged has to do with any incident, open or ended in it. */
    public boolean isQuiet() {
        return since != null
                && evaluation.incidents().isEmpty()
                && evaluation.missing().isEmpty();
    }
}
