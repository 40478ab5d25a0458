package dev.lodestar.measure.ui;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureDossier;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.IncidentState;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.LagIncident;
import dev.lodestar.uikit.KpiChart;
import dev.lodestar.uikit.Signal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the chart of a measure draws. */
final class ChartSeries {

    private final Wording words;
    private final MeasureDossier dossier;
    private final RevisionBook revisions;
    private final List<JudgedPeriod> shown;

    /** @param most how many of the latest closed periods are drawn */
    ChartSeries(Wording words, MeasureDossier dossier, int most) {
        this.words = words;
        this.dossier = dossier;
        this.revisions = new RevisionBook(words, dossier);
        List<JudgedPeriod> closed = dossier.evaluation().periods();
        this.shown = closed.subList(Math.max(0, closed.size() - most), closed.size());
    }

    KpiChart.Series series() {
        List<KpiChart.Point> points =
                new ArrayList<>(shown.stream().map(this::point).toList());
        OpenPeriods.of(dossier).forEach(open -> points.add(open(open)));
        return new KpiChart.Series(words.unit(), points, marks(), spans());
    }

    private KpiChart.Point point(JudgedPeriod judged) {
        Definition definition = dossier.definition(judged.definitionVersion());
        return new KpiChart.Point(
                judged.period().toString(),
                words.period(judged.period()),
                judged.actual(),
                judged.expected(),
                judged.expectedLower(),
                judged.expectedUpper(),
                judged.gap(),
                lowerBand(definition.direction(), judged),
                upperBand(definition.direction(), judged),
                Lights.of(judged.judgement()),
                revisions.count(judged.period()),
                revisions.told(judged.period(), definition));
    }

    private KpiChart.Point open(OpenPeriods.OpenPeriod open) {
        return new KpiChart.Point(
                open.period().toString(),
                words.period(open.period()),
                open.actual(),
                null,
                null,
                null,
                null,
                null,
                null,
                Signal.PENDING,
                revisions.count(open.period()),
                words.say("chart.open"));
    }

    private static @Nullable BigDecimal lowerBand(Direction direction, JudgedPeriod judged) {
        return switch (direction) {
            case HIGHER -> moved(judged.expected(), judged.amberTolerance(), -1);
            case LOWER -> moved(judged.expected(), judged.greenTolerance(), 1);
            case RANGE -> moved(judged.expectedLower(), judged.amberTolerance(), -1);
        };
    }

    private static @Nullable BigDecimal upperBand(Direction direction, JudgedPeriod judged) {
        return switch (direction) {
            case HIGHER -> moved(judged.expected(), judged.greenTolerance(), -1);
            case LOWER -> moved(judged.expected(), judged.amberTolerance(), 1);
            case RANGE -> moved(judged.expectedUpper(), judged.amberTolerance(), 1);
        };
    }

    private static @Nullable BigDecimal moved(@Nullable BigDecimal from, @Nullable BigDecimal by, int sign) {
        return from == null || by == null ? null : sign < 0 ? from.subtract(by) : from.add(by);
    }

    /** Of several definitions that take over in one period, the last one counts. */
    private List<KpiChart.Mark> marks() {
        Map<String, KpiChart.Mark> marks = new LinkedHashMap<>();
        dossier.definitions().stream()
                .skip(1)
                .map(version -> version.definition())
                .forEach(definition -> {
                    String period = Period.containing(dossier.measure().frequency(), definition.effectiveFrom())
                            .toString();
                    String text = words.say("chart.definition", definition.version());
                    marks.put(period, new KpiChart.Mark(period, text, KpiChart.MarkKind.DEFINITION));
                });
        return List.copyOf(marks.values());
    }

    private List<KpiChart.Span> spans() {
        return shown.isEmpty()
                ? List.of()
                : dossier.evaluation().incidents().stream()
                        .filter(incident -> incident.state() != IncidentState.CANCELLED_BY_CORRECTION)
                        .filter(incident -> !lastDay(incident)
                                .isBefore(shown.getFirst().period().firstDay()))
                        .map(this::span)
                        .toList();
    }

    /** Incidents of a DAY measure are in weeks; the chart counts days. */
    private KpiChart.Span span(LagIncident incident) {
        var frequency = dossier.measure().frequency();
        return new KpiChart.Span(
                Period.containing(frequency, incident.startPeriod().firstDay()).toString(),
                Period.containing(frequency, lastDay(incident)).toString(),
                words.say("chart.firing"),
                KpiChart.SpanKind.FIRING);
    }

    private LocalDate lastDay(LagIncident incident) {
        return incident.resolvedPeriod() == null
                ? shown.getLast().period().lastDay()
                : incident.resolvedPeriod().previous().lastDay();
    }
}
