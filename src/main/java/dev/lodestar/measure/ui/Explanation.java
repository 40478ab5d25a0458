package dev.lodestar.measure.ui;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.DefinitionVersion;
import dev.lodestar.measure.MeasureDossier;
import dev.lodestar.measure.pace.Baseline;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Reason;
import dev.lodestar.measure.pace.Shape;
import dev.lodestar.measure.pace.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in words why a measure has the status it has. */
record Explanation(Wording words, MeasureDossier dossier) {

    /** The reason, as one or two sentences. */
    String why() {
        List<JudgedPeriod> periods = dossier.evaluation().periods();
        if (dossier.evaluation().status() == Status.CLOSED) {
            return words.say("why.closed");
        }
        return periods.isEmpty() ? nothingClosed() : why(periods.getLast());
    }

    private String why(JudgedPeriod latest) {
        return switch (latest.judgement()) {
            case GREEN, AMBER, RED -> judged(latest);
            case UNKNOWN -> silent(latest, Objects.requireNonNull(latest.reason()));
            case NOT_STARTED -> notStarted(latest);
            case NO_TARGET -> words.say("why.noTarget", words.period(latest.period()));
            case PAUSED -> words.say("why.paused", words.period(latest.period()));
        };
    }

    /** The comparison as it was made: gap ≥ −tolerance, written with the numbers themselves. */
    private String judged(JudgedPeriod latest) {
        Definition definition = dossier.definition(latest.definitionVersion());
        BigDecimal gap = Objects.requireNonNull(latest.gap());
        boolean inside = latest.expectedLower() != null && gap.signum() == 0;
        String comparison = definition.direction().name().toLowerCase(Locale.ROOT) + (inside ? ".inside" : "");
        return words.say(
                "why." + latest.judgement().name().toLowerCase(Locale.ROOT) + "." + comparison,
                words.period(latest.period()),
                words.full(latest.actual()),
                words.expected(latest),
                words.amount(latest.greenTolerance()),
                words.amount(latest.amberTolerance()),
                words.amount(gap.abs()));
    }

    private String silent(JudgedPeriod latest, Reason reason) {
        String period = words.period(latest.period());
        return switch (reason) {
            case MISSING ->
                lastKnown()
                        .map(known -> words.say(
                                "why.missing.since", period, words.full(known.actual()), words.period(known.period())))
                        .orElseGet(() -> words.say("why.missing.never", period));
            case MISSING_EARLIER ->
                hole().map(hole -> words.say("why.missingEarlier.named", period, words.period(hole)))
                        .orElseGet(() -> words.say("why.missingEarlier", period));
            case TOO_FEW -> tooFew(period, latest);
        };
    }

    private String tooFew(String period, JudgedPeriod latest) {
        BigDecimal least = dossier.definition(latest.definitionVersion()).minDenominator();
        return least == null || least.signum() == 0
                ? words.say("why.tooFew.zero", period)
                : words.say("why.tooFew", period, words.plain(least));
    }

    private String notStarted(JudgedPeriod latest) {
        LocalDate begins = begins(dossier.definition(latest.definitionVersion()));
        return begins == null
                ? words.say("why.notStarted", words.period(latest.period()))
                : words.say("why.notStarted.until", words.period(latest.period()), words.day(begins));
    }

    private static @Nullable LocalDate begins(Definition definition) {
        Curve curve = definition.curve();
        if (curve == null || curve.targets().isEmpty()) {
            return null;
        }
        Baseline baseline = curve.baseline();
        return curve.shape() == Shape.STEP || baseline == null
                ? curve.targets().getFirst().date()
                : baseline.date();
    }

    private String nothingClosed() {
        return dossier.definitions().stream()
                .map(DefinitionVersion::definition)
                .map(Definition::effectiveFrom)
                .min(LocalDate::compareTo)
                .map(from -> Period.containing(dossier.measure().frequency(), from))
                .map(first -> words.say(
                        "why.nothingClosed",
                        words.period(first),
                        words.day(first.closesAt(
                                        dossier.measure().zone(),
                                        dossier.measure().graceHours())
                                .atZone(dossier.measure().zone())
                                .toLocalDate())))
                .orElseGet(() -> words.say("why.undefined"));
    }

    private Optional<JudgedPeriod> lastKnown() {
        return dossier.evaluation().periods().reversed().stream()
                .filter(judged -> judged.actual() != null)
                .findFirst();
    }

    private Optional<Period> hole() {
        return dossier.evaluation().periods().stream()
                .filter(judged -> judged.reason() == Reason.MISSING)
                .map(JudgedPeriod::period)
                .findFirst();
    }
}
