package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges measures. The same arguments give the same answer for ever. The definitions must be ones that {@link
 * DefinitionRules} finds nothing wrong with; what happens with others is not promised.
 */
public final class Judge {
    private static final Instant EARLIEST = Period.EARLIEST.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant LATEST = Period.LATEST.atStartOfDay().toInstant(ZoneOffset.UTC);

    private Judge() {}

    /**
     * Judges every period closed at an instant.
     *
     * @param observations in any order; of several for a period the highest revision holds
     * @throws IllegalArgumentException if an observation has a period of another frequency
     */
    public static Evaluation evaluate(Subject subject, Collection<Observation> observations, Instant at) {
        return advance(subject, start(subject), observations, at).evaluation();
    }

    /** The ledger before anything was judged. */
    public static Ledger start(Subject subject) {
        var sums = Totals.of(subject);
        var firstJudged = Period.containing(subject.frequency(), new Versions(subject).firstEffective());
        var next = Totals.firstCounted(sums, subject.frequency(), firstJudged);
        return new Ledger(next, sums, false, null, AlertState.OK, List.of(), null, List.of(), null);
    }

    /**
     * Judges on from a ledger: the periods closed at an instant that it has not walked yet. Any number of steps gives
     * the same as one.
     *
     * @param observations at least those of the periods to walk; earlier ones only tell that there ever were any
     * @throws IllegalArgumentException if an observation has a period of another frequency
     */
    public static Advance advance(Subject subject, Ledger ledger, Collection<Observation> observations, Instant at) {
        var instant = withinLimits(at);
        var holding = holding(subject, observations);
        var fold = new Fold(subject, ledger);
        var last = lastToJudge(subject, instant);
        while (last != null && fold.next().compareTo(last) <= 0) {
            fold.step(holding.get(fold.next()));
        }
        var after = fold.ledger(ledger.observed() || !observations.isEmpty());
        return new Advance(after, fold.evaluation(status(subject, after, instant)));
    }

    /** The latest period closed at an instant and not retired; null if there is none in the years judged. */
    public static @Nullable Period lastToJudge(Subject subject, Instant at) {
        var closed = latestClosed(subject, withinLimits(at));
        var retired = subject.retiredFrom();
        if (closed == null || retired == null || closed.lastDay().isBefore(retired)) {
            return closed;
        }
        // The period before the one that contains the day of retirement is the last one that ends before it.
        var containing = Period.containing(subject.frequency(), retired);
        return containing.firstDay().equals(Period.EARLIEST) ? null : containing.previous();
    }

    private static @Nullable Period latestClosed(Subject subject, Instant at) {
        var day = LocalDate.ofInstant(at.minus(Duration.ofHours(subject.graceHours())), subject.zone());
        if (!Period.isWithinLimits(day) || !Period.isWithinLimits(day.minusMonths(3))) {
            return null;
        }
        var period = Period.containing(subject.frequency(), day);
        while (!period.isClosedAt(at, subject.zone(), subject.graceHours())) {
            period = period.previous();
        }
        return period;
    }

    private static Map<Period, Observation> holding(Subject subject, Collection<Observation> observations) {
        var holding = HashMap.<Period, Observation>newHashMap(observations.size());
        for (var observation : observations) {
            if (observation.period().frequency() != subject.frequency()) {
                throw new IllegalArgumentException(
                        observation.period() + " is not a period of a " + subject.frequency() + " measure");
            }
            var known = holding.get(observation.period());
            if (known == null || known.revision() <= observation.revision()) {
                holding.put(observation.period(), observation);
            }
        }
        return holding;
    }

    private static Status status(Subject subject, Ledger ledger, Instant at) {
        var today = LocalDate.ofInstant(at, subject.zone());
        if (subject.retiredFrom() != null && !today.isBefore(subject.retiredFrom())) {
            return Status.CLOSED;
        }
        if (ledger.latest() == null) {
            return Status.NOT_STARTED;
        }
        return subject.isPausedOn(today) ? Status.PAUSED : status(ledger.latest(), ledger.observed());
    }

    private static Status status(Judgement latest, boolean observed) {
        return switch (latest) {
            case GREEN -> Status.GREEN;
            case AMBER -> Status.AMBER;
            case RED -> Status.RED;
            case UNKNOWN -> observed ? Status.STALE : Status.NO_DATA;
            case NOT_STARTED -> Status.NOT_STARTED;
            case NO_TARGET -> Status.NO_TARGET;
            case PAUSED -> Status.PAUSED;
        };
    }

    private static Instant withinLimits(Instant at) {
        return at.isBefore(EARLIEST) ? EARLIEST : at.isAfter(LATEST) ? LATEST : at;
    }
}
