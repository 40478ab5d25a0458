package dev.lodestar.response;

import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Judgement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Says whether the curve turned. Let b be the mean gap, as a share of the expectation, of the last {@value #MOST} judged
 * periods that ended before the countermeasure was given, back to the first of them that was on track; and a that of the first
 * {@value #MOST} judged periods that began after it was done. The curve TURNED when at least half of the gap is closed:
 * a ≥ b / 2, or a ≥ 0 when there was no gap. It got WORSE when the gap is larger by more than a tenth: a < b − |b| / 10. In
 * between it has NOT YET turned.
 *
 * <p>A share of the expectation and not a plain number, because season and target move on meanwhile; a mean and not the last
 * period, because one good week is none; back to where it was on track, because good weeks before the lag would hide it.
 */
final class TurnRule {

    static final int MOST = 4;

    private static final double CLOSED = 0.5;
    private static final double NOISE = 0.1;

    private TurnRule() {}

    /**
     * Compares before with after.
     *
     * @param periods the closed periods, oldest first
     * @param given the day on which the countermeasure was given
     * @param done the day on which it was done, or was to be
     * @return nothing as long as there is no judged period on either side
     */
    static Optional<Turn> judge(List<JudgedPeriod> periods, LocalDate given, LocalDate done) {
        List<JudgedPeriod> judged = periods.stream()
                .filter(period -> RelativeGap.of(period).isPresent())
                .toList();
        List<JudgedPeriod> before = lagging(judged.stream()
                .filter(period -> period.period().lastDay().isBefore(given))
                .toList());
        List<JudgedPeriod> after = judged.stream()
                .filter(period -> period.period().firstDay().isAfter(done))
                .limit(MOST)
                .toList();
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        double was = mean(before);
        double is = mean(after);
        String last = after.getLast().period().toString();
        return Optional.of(new Turn(verdict(was, is), was, is, before.size(), after.size(), last));
    }

    /** The last ones in a row that lag; the very last alone when it does not. */
    private static List<JudgedPeriod> lagging(List<JudgedPeriod> before) {
        int from = before.size();
        while (from > 0 && before.size() - from < MOST && before.get(from - 1).judgement() != Judgement.GREEN) {
            from--;
        }
        return before.subList(Math.min(from, Math.max(0, before.size() - 1)), before.size());
    }

    /** The verdict on two mean gaps. */
    static Verdict verdict(double before, double after) {
        if (after >= Math.min(before * CLOSED, 0)) {
            return Verdict.TURNED;
        }
        return after < before - Math.abs(before) * NOISE ? Verdict.WORSE : Verdict.NOT_YET;
    }

    private static double mean(List<JudgedPeriod> periods) {
        return periods.stream()
                .mapToDouble(period -> RelativeGap.of(period).orElseThrow())
                .average()
                .orElseThrow();
    }
}
