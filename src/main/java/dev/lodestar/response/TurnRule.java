package dev.lodestar.response;

import dev.lodestar.measure.pace.JudgedPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Says whether the curve turned. Let b be the mean gap, as a share of the expectation, of the last {@value #MOST} judged
 * periods that ended before the countermeasure was given, and a that of the first {@value #MOST} judged periods that began
 * after it was done. The curve TURNED when at least half of the gap is closed: a ≥ b / 2, or a ≥ 0 when there was no gap. It
 * got WORSE when the gap is larger by more than a tenth: a < b − |b| / 10. In between it has NOT YET turned.
 *
 * <p>A share of the expectation and not a plain number, because season and target move on meanwhile; a mean and not the last
 * period, because one good week is none.
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
        List<Double> before = new ArrayList<>();
        List<Double> after = new ArrayList<>();
        String last = "";
        for (JudgedPeriod period : periods) {
            OptionalDouble gap = RelativeGap.of(period);
            if (gap.isEmpty()) {
                continue;
            }
            if (period.period().lastDay().isBefore(given)) {
                before.add(gap.getAsDouble());
            } else if (period.period().firstDay().isAfter(done) && after.size() < MOST) {
                after.add(gap.getAsDouble());
                last = period.period().toString();
            }
        }
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        List<Double> latest = before.subList(Math.max(0, before.size() - MOST), before.size());
        double was = mean(latest);
        double is = mean(after);
        return Optional.of(new Turn(verdict(was, is), was, is, latest.size(), after.size(), last));
    }

    /** The verdict on two mean gaps. */
    static Verdict verdict(double before, double after) {
        if (after >= Math.min(before * CLOSED, 0)) {
            return Verdict.TURNED;
        }
        return after < before - Math.abs(before) * NOISE ? Verdict.WORSE : Verdict.NOT_YET;
    }

    private static double mean(List<Double> gaps) {
        return gaps.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
