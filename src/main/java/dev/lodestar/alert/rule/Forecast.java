package dev.lodestar.alert.rule;

import static java.util.Objects.requireNonNull;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.JudgedPeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.jspecify.annotations.Nullable;

/**
 * Where a measure will be on its last target's date if it goes on as in the latest periods: a straight line through the gaps
 * relative to what was expected, by least squares, with the prediction interval of a single period (Student's t, n - 2
 * degrees of freedom). Seasons and the shape of the curve are in the expectation, so the gaps need no seasons of their own.
 * The numbers are statistics, not judgements, and are rounded where they are shown.
 *
 * @param date of the last target
 * @param gap relative to the expectation then; negative is worse than expected, -0.1 is 10 % worse
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 * @param tolerance how far below the expectation is still green, relative to it, by the latest period
 * @param periods how many periods it rests on
 */
public record Forecast(LocalDate date, double gap, double low, double high, double tolerance, int periods) {

    /** The most periods that count: a quarter of weeks. */
    public static final int WINDOW = 13;

    /** Fewer say nothing. */
    public static final int LEAST = 8;

    /**
     * Forecasts from what was judged by then.
     *
     * @param judged closed periods in order; the last one is now
     * @param definition that judges the last one
     * @param confidence of the interval, in percent
     * @return empty without a target ahead, for a range, or with fewer than {@value #LEAST} judged periods of the window
     */
    public static Optional<Forecast> of(List<JudgedPeriod> judged, Definition definition, int confidence) {
        Curve curve = definition.curve();
        if (judged.isEmpty() || curve == null || curve.targets().isEmpty()) {
            return Optional.empty();
        }
        LocalDate date = curve.targets().getLast().date();
        JudgedPeriod now = judged.getLast();
        if (!isComparable(now) || !date.isAfter(now.period().lastDay())) {
            return Optional.empty();
        }
        List<JudgedPeriod> window = judged.subList(Math.max(0, judged.size() - WINDOW), judged.size()).stream()
                .filter(Forecast::isComparable)
                .toList();
        if (window.size() < LEAST) {
            return Optional.empty();
        }
        long then = Period.containing(now.period().frequency(), date).index();
        return Optional.of(along(window, then, date, relative(now.greenTolerance(), now), confidence));
    }

    /** Whether the whole interval is so low that the target is missed. */
    public boolean isMiss() {
        return high < -tolerance;
    }

    private static Forecast along(
            List<JudgedPeriod> window, long then, LocalDate date, double tolerance, int confidence) {
        SimpleRegression line = new SimpleRegression();
        double sum = 0;
        for (JudgedPeriod period : window) {
            line.addData(period.period().index(), relative(period.gap(), period));
            sum += period.period().index();
        }
        int n = window.size();
        double distance = then - sum / n;
        double deviation =
                Math.sqrt(line.getMeanSquareError() * (1 + 1.0 / n + distance * distance / line.getXSumSquares()));
        double half = new TDistribution(n - 2.0).inverseCumulativeProbability(0.5 + confidence / 200.0) * deviation;
        double gap = line.predict(then);
        return new Forecast(date, gap, gap - half, gap + half, tolerance, n);
    }

    private static boolean isComparable(JudgedPeriod period) {
        return period.gap() != null
                && period.expected() != null
                && period.expected().signum() != 0;
    }

    private static double relative(@Nullable BigDecimal number, JudgedPeriod period) {
        BigDecimal expected = requireNonNull(period.expected()).abs();
        return number == null
                ? 0
                : number.divide(expected, MathContext.DECIMAL64).doubleValue();
    }
}
