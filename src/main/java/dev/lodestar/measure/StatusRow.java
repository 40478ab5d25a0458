package dev.lodestar.measure;

import dev.lodestar.kernel.Decimals;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Accumulation;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Progress;
import dev.lodestar.measure.pace.Shape;
import dev.lodestar.measure.pace.Subject;
import dev.lodestar.measure.pace.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measure's status, worked out of a judged step: on its way into the store, or what the store would have answered. */
record StatusRow(
        JudgedStep step,
        @Nullable JudgedPeriod latest,
        Definition definition,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable BigDecimal progress,
        List<SeriesPoint> following) {

    private static final int COLUMN_SCALE = 20;

    static StatusRow of(JudgedStep step) {
        List<JudgedPeriod> periods = step.advance().evaluation().periods();
        JudgedPeriod latest = periods.isEmpty() ? null : periods.getLast();
        Definition definition = judging(step.subject(), latest);
        return new StatusRow(
                step,
                latest,
                definition,
                baseline(definition.curve()),
                target(definition),
                latest == null ? null : Progress.of(definition, latest),
                periods.subList(Math.max(0, periods.size() - MeasureStatus.SERIES), periods.size()).stream()
                        .map(StatusRow::point)
                        .toList());
    }

    Evaluation evaluation() {
        return step.advance().evaluation();
    }

    /** What the store answers once the row is in it. */
    MeasureStatus status(MeasureView measure, Instant judgedAt) {
        return new MeasureStatus(
                measure.id(),
                measure.key(),
                measure.name(),
                measure.unit(),
                measure.frequency(),
                definition.direction(),
                measure.owner(),
                measure.unitKey(),
                evaluation().status(),
                evaluation().alertState(),
                latest == null ? null : latest.period().toString(),
                latest == null ? null : kept(rounded(latest.actual())),
                latest == null ? null : kept(rounded(latest.expected())),
                latest == null ? null : kept(rounded(latest.expectedLower())),
                latest == null ? null : kept(rounded(latest.expectedUpper())),
                latest == null ? null : kept(latest.gap()),
                kept(target),
                kept(baseline),
                kept(rounded(progress)),
                following,
                judgedAt);
    }

    /** The number as a column keeps it and its digits are read: none that do not matter. */
    private static @Nullable BigDecimal kept(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped =
                number.setScale(COLUMN_SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
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

    /** A season's total is no target of one of its periods, whose own share is what is expected. */
    private static @Nullable BigDecimal target(Definition definition) {
        Curve curve = definition.curve();
        boolean share = curve != null
                && curve.shape() == Shape.SEASONAL
                && definition.accumulation() == Accumulation.PER_PERIOD;
        if (curve == null || share || curve.targets().isEmpty()) {
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

    /** When a period closes next. */
    Instant dueAt(Instant at) {
        Subject subject = step.subject();
        Instant withoutGrace = at.minusSeconds(subject.graceHours() * 3600L);
        return Period.containing(subject.frequency(), LocalDate.ofInstant(withoutGrace, subject.zone()))
                .closesAt(subject.zone(), subject.graceHours());
    }
}
