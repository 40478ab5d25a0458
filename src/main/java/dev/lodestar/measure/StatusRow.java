package dev.lodestar.measure;

import dev.lodestar.kernel.Decimals;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Progress;
import dev.lodestar.measure.pace.Subject;
import dev.lodestar.measure.pace.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measure's current status on its way into the store. */
record StatusRow(
        JudgedStep step,
        @Nullable JudgedPeriod latest,
        Definition definition,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable BigDecimal progress,
        List<SeriesPoint> following,
        Instant dueAt) {

    static StatusRow of(JudgedStep step, Instant at) {
        List<JudgedPeriod> periods = step.advance().evaluation().periods();
        JudgedPeriod latest = periods.isEmpty() ? null : periods.getLast();
        Definition definition = judging(step.subject(), latest);
        return new StatusRow(
                step,
                latest,
                definition,
                baseline(definition.curve()),
                target(definition.curve()),
                latest == null ? null : Progress.of(definition, latest),
                periods.subList(Math.max(0, periods.size() - MeasureStatus.SERIES), periods.size()).stream()
                        .map(StatusRow::point)
                        .toList(),
                dueAt(step.subject(), at));
    }

    Evaluation evaluation() {
        return step.advance().evaluation();
    }

    static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
        return number == null ? null : Decimals.rounded(number);
    }

    private static Definition judging(Subject subject, @Nullable JudgedPeriod latest) {
        return subject.definitions().stream()
                .filter(definition -> latest != null && definition.version() == latest.definitionVersion())
                .findFirst()
                .orElse(subject.definitions().getFirst());
    }

    private static @Nullable BigDecimal baseline(@Nullable Curve curve) {
        return curve == null || curve.baseline() == null
                ? null
                : curve.baseline().value();
    }

    private static @Nullable BigDecimal target(@Nullable Curve curve) {
        if (curve == null || curve.targets().isEmpty()) {
            return null;
        }
        Target last = curve.targets().getLast();
        return last.value();
    }

    private static SeriesPoint point(JudgedPeriod judged) {
        return new SeriesPoint(
                judged.period().toString(),
                rounded(judged.actual()),
                rounded(judged.expected()),
                rounded(judged.expectedLower()),
                rounded(judged.expectedUpper()),
                judged.judgement());
    }

    private static Instant dueAt(Subject subject, Instant at) {
        Instant withoutGrace = at.minusSeconds(subject.graceHours() * 3600L);
        return Period.containing(subject.frequency(), LocalDate.ofInstant(withoutGrace, subject.zone()))
                .closesAt(subject.zone(), subject.graceHours());
    }
}
