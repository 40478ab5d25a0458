package dev.lodestar.response.ui;

import dev.lodestar.alert.AlertView;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureHistory;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.uikit.KpiChart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chart of an alert: the measure's latest periods, with the time of the alert tinted. */
record AlertCurve(AlertView alert, MeasureHistory history, Words words) {

    private static final int MOST = 26;

    KpiChart.Series series() {
        List<JudgedPeriod> closed = history.evaluation().periods();
        List<JudgedPeriod> shown = closed.subList(Math.max(0, closed.size() - most()), closed.size());
        return new KpiChart.Series(alert.unit(), shown.stream().map(this::point).toList(), List.of(), span(shown));
    }

    /** Enough to show the whole alert with something before it. */
    private int most() {
        LocalDate from = Period.parse(alert.startPeriod()).firstDay();
        long since = history.evaluation().periods().stream()
                .filter(period -> !period.period().lastDay().isBefore(from))
                .count();
        return (int) Math.max(MOST, since + MOST / 2);
    }

    private KpiChart.Point point(JudgedPeriod judged) {
        Direction direction = history.definition(judged.definitionVersion()).direction();
        return new KpiChart.Point(
                judged.period().toString(),
                words.period(judged.period().toString()),
                judged.actual(),
                judged.expected(),
                judged.expectedLower(),
                judged.expectedUpper(),
                judged.gap(),
                band(judged, direction, false),
                band(judged, direction, true),
                AlertWords.signal(judged.judgement().name()),
                1,
                null);
    }

    private static @Nullable BigDecimal band(JudgedPeriod judged, Direction direction, boolean upper) {
        BigDecimal green = judged.greenTolerance();
        BigDecimal amber = judged.amberTolerance();
        if (green == null || amber == null) {
            return null;
        }
        return switch (direction) {
            case HIGHER -> moved(judged.expected(), upper ? green.negate() : amber.negate());
            case LOWER -> moved(judged.expected(), upper ? amber : green);
            case RANGE -> upper ? moved(judged.expectedUpper(), amber) : moved(judged.expectedLower(), amber.negate());
        };
    }

    private static @Nullable BigDecimal moved(@Nullable BigDecimal from, BigDecimal by) {
        return from == null ? null : from.add(by);
    }

    private List<KpiChart.Span> span(List<JudgedPeriod> shown) {
        LocalDate from = Period.parse(alert.startPeriod()).firstDay();
        LocalDate until = alert.resolvedPeriod() == null
                ? LocalDate.MAX
                : Period.parse(alert.resolvedPeriod()).previous().lastDay();
        List<String> within = shown.stream()
                .map(JudgedPeriod::period)
                .filter(period ->
                        !period.firstDay().isBefore(from) && !period.lastDay().isAfter(until))
                .map(Period::toString)
                .toList();
        return within.isEmpty()
                ? List.of()
                : List.of(new KpiChart.Span(
                        within.getFirst(), within.getLast(), words.say("curve.alert"), KpiChart.SpanKind.FIRING));
    }
}
