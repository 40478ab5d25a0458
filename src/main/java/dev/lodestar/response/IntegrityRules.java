package dev.lodestar.response;

import dev.lodestar.alert.AlertView;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureChange;
import dev.lodestar.measure.MeasureTurn;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Judgement;
import dev.lodestar.response.IntegritySignal.Kind;
import dev.lodestar.response.IntegritySignal.Side;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of what happened to a measure whether it is a signal of integrity. */
record IntegrityRules(LagAt lag) {

    /** A target that was eased while the measure lagged, or a late correction that flips a status. */
    Optional<IntegritySignal> of(MeasureChange change) {
        return change.kind() == MeasureChange.Kind.CORRECTED ? corrected(change) : redefined(change);
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

    private Optional<IntegritySignal> redefined(MeasureChange change) {
        return change.eased() && lag.lagged(change.at())
                ? Optional.of(signal(
                        Kind.EASED,
                        change.at(),
                        change.by(),
                        change.note(),
                        null,
                        Side.of(change.before()),
                        Side.of(change.after())))
                : Optional.empty();
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
                lag.alert(at));
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
