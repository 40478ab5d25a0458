package dev.lodestar.response;

import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.MuteWindow;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureChange;
import dev.lodestar.measure.MeasureTurn;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Judgement;
import dev.lodestar.measure.pace.Tolerance;
import dev.lodestar.response.IntegritySignal.Kind;
import dev.lodestar.response.IntegritySignal.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of what happened to a measure whether it is a signal of integrity. */
record IntegrityRules(LagAt lag) {

    /** A target or rule that was eased while the measure lagged, or a late correction that flips a status. */
    List<IntegritySignal> of(MeasureChange change) {
        return change.kind() == MeasureChange.Kind.CORRECTED
                ? corrected(change).stream().toList()
                : redefined(change);
    }

    /** A measure that was muted by who owns it or handles its alert while that was open. */
    Optional<IntegritySignal> of(MuteWindow window) {
        return lag.open(window.at()).stream()
                .filter(alert -> window.by().equals(measure().owner())
                        || window.by().equals(alert.owner())
                        || window.by().equals(alert.handled().handler()))
                .findFirst()
                .map(alert -> signal(
                        Kind.MUTED,
                        window.at(),
                        window.by(),
                        window.reason(),
                        null,
                        Side.of(window.from().toString()),
                        Side.of(window.until().toString()),
                        alert.id()));
    }

    /** A measure that was paused, retired or handed over while it lagged. */
    Optional<IntegritySignal> of(MeasureTurn turn) {
        Kind kind = switch (turn.kind()) {
            case PAUSED -> Kind.PAUSED;
            case RETIRED -> Kind.RETIRED;
            case HANDED_OVER -> Kind.HANDED_OVER;
        };
        // A hand-over counts in the middle of an incident; that a single week lagged is none.
        boolean counts = kind == Kind.HANDED_OVER ? lag.alert(turn.at()) != null : lag.lagged(turn.at());
        Side after = kind == Kind.HANDED_OVER
                ? Side.of(turn.after())
                : Side.of(turn.day() == null ? null : turn.day().toString());
        return counts
                ? Optional.of(signal(kind, turn.at(), turn.by(), turn.reason(), null, Side.of(turn.before()), after))
                : Optional.empty();
    }

    /** Numbers that stopped coming after they had been below expectation. */
    Optional<IntegritySignal> of(AlertView missing) {
        Judgement last = last(Period.parse(missing.startPeriod()));
        return last == Judgement.AMBER || last == Judgement.RED
                ? Optional.of(signal(
                        Kind.WITHHELD,
                        missing.raisedAt(),
                        missing.owner(),
                        null,
                        missing.startPeriod(),
                        Side.of(last.name()),
                        Side.NONE))
                : Optional.empty();
    }

    private List<IntegritySignal> redefined(MeasureChange change) {
        if (!lag.lagged(change.at())) {
            return List.of();
        }
        List<IntegritySignal> signals = new ArrayList<>();
        if (change.eased()) {
            signals.add(redefined(Kind.EASED, change, Side.of(change.before()), Side.of(change.after())));
        }
        Definition before = lag.history().definition(change.version() - 1);
        Definition after = lag.history().definition(change.version());
        if (Leniency.isWider(before, after, lag.expected(change.at()))) {
            signals.add(redefined(Kind.WIDENED, change, Side.of(limits(before)), Side.of(limits(after))));
        }
        if (Leniency.isLaxer(before.lag(), after.lag())) {
            signals.add(redefined(Kind.LAXER, change, Side.of(rule(before)), Side.of(rule(after))));
        }
        return signals;
    }

    private IntegritySignal redefined(Kind kind, MeasureChange change, Side before, Side after) {
        return signal(kind, change.at(), change.by(), change.note(), null, before, after);
    }

    private static String limits(Definition definition) {
        Tolerance tolerance = definition.tolerance();
        String limits =
                tolerance.green().toPlainString() + " " + tolerance.amber().toPlainString() + " " + tolerance.type();
        return tolerance.type() == Tolerance.Type.PERCENT ? limits + " " + definition.toleranceBase() : limits;
    }

    private static String rule(Definition definition) {
        return definition.lag().periods() + " " + definition.lag().when();
    }

    private Optional<IntegritySignal> corrected(MeasureChange change) {
        JudgedPeriod judged = change.period() == null ? null : period(change.period());
        boolean late = judged != null
                && judged.period()
                        .isClosedAt(change.at(), measure().zone(), measure().graceHours());
        if (judged == null || !late) {
            return Optional.empty();
        }
        return StatusFlip.of(
                        judged, lag.history().definition(judged.definitionVersion()), change.before(), change.after())
                .map(flip -> signal(
                        Kind.FLIPPED,
                        change.at(),
                        change.by(),
                        change.note(),
                        change.period(),
                        new Side(change.before(), flip.before().name()),
                        new Side(change.after(), flip.after().name())));
    }

    private IntegritySignal signal(
            Kind kind,
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable String period,
            Side before,
            Side after) {
        return signal(kind, at, by, reason, period, before, after, lag.alert(at));
    }

    private IntegritySignal signal(
            Kind kind,
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable String period,
            Side before,
            Side after,
            @Nullable Long alert) {
        return new IntegritySignal(
                kind,
                measure().key(),
                measure().name(),
                measure().unit(),
                measure().owner(),
                at,
                by,
                reason,
                period,
                before,
                after,
                alert);
    }

    private MeasureView measure() {
        return lag.history().measure();
    }

    private @Nullable JudgedPeriod period(String label) {
        return lag.history().evaluation().periods().stream()
                .filter(judged -> judged.period().toString().equals(label))
                .findFirst()
                .orElse(null);
    }

    /** How the last judged period before this one was judged. */
    private @Nullable Judgement last(Period first) {
        Judgement last = null;
        for (JudgedPeriod period : lag.history().evaluation().periods()) {
            if (!period.period().lastDay().isBefore(first.firstDay())) {
                break;
            }
            last = period.judgement().isJudged() ? period.judgement() : last;
        }
        return last;
    }
}
