package dev.lodestar.response;

import dev.lodestar.alert.AlertBoard;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.MutedMeasures;
import dev.lodestar.alert.Mutes;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.measure.MeasureChange;
import dev.lodestar.measure.MeasureChanges;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureHistory;
import dev.lodestar.measure.MeasureRecords;
import dev.lodestar.measure.MeasureTurn;
import dev.lodestar.measure.MeasureTurns;
import dev.lodestar.measure.MeasureView;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signals that a lag may look smaller than it is: targets, tolerances and lag rules eased, measures paused, retired or handed
 * over and numbers withheld while a measure lagged, alerts muted by who answers for them, and late corrections that flip a
 * status. Neutral: each says who, when, before and after. The number
 * of statements does not depend on how much there is.
 */
@Service
@Transactional(readOnly = true)
public class Integrity {

    /** How far back is looked when nothing else is asked for. */
    public static final int USUAL_DAYS = 90;

    private static final int MOST_DAYS = 800;
    private static final int MOST = 100;
    private static final int MOST_ALERTS = 2_000;
    private static final String MISSING = "MISSING";

    private final MeasureChanges changes;
    private final MeasureTurns turns;
    private final MeasureDirectory measures;
    private final MeasureRecords records;
    private final AlertBoard board;
    private final Mutes mutes;
    private final Clock clock;

    Integrity(
            MeasureChanges changes,
            MeasureTurns turns,
            MeasureDirectory measures,
            MeasureRecords records,
            AlertBoard board,
            Mutes mutes,
            Clock clock) {
        this.changes = changes;
        this.turns = turns;
        this.measures = measures;
        this.records = records;
        this.board = board;
        this.mutes = mutes;
        this.clock = clock;
    }

    /**
     * The signals of a span of time, the newest first.
     *
     * @param from null for {@value #USUAL_DAYS} days before its end
     * @param to null for now
     * @param limit 1 to {@value #MOST}; what lies outside is taken for the nearest
     * @param cursor from the page before; null begins
     * @throws InvalidInputException when the span ends before it begins or is longer than {@value #MOST_DAYS} days, or the
     *     cursor is unknown
     */
    @PreAuthorize("@access.may('READ_INTEGRITY')")
    public IntegrityPage signals(@Nullable Instant from, @Nullable Instant to, int limit, @Nullable String cursor) {
        Instant now = clock.instant();
        Instant end = to == null || to.isAfter(now) ? now : to;
        Instant begin = from == null ? end.minus(USUAL_DAYS, ChronoUnit.DAYS) : from;
        check(begin, end);
        int skip = place(cursor);
        int size = Math.clamp(limit, 1, MOST);
        Found found = find(begin, end);
        List<IntegritySignal> all = judge(found, now);
        List<IntegritySignal> page = all.stream().skip(skip).limit(size).toList();
        String next = all.size() > skip + size ? Integer.toString(skip + size) : null;
        return new IntegrityPage(page, begin, end, next, found.cut());
    }

    /** What happened, before it is held against the lags of its time. */
    private record Found(
            List<MeasureChange> changes,
            List<MeasureTurn> turns,
            Map<String, List<AlertView>> alerts,
            List<AlertView> missing,
            List<MutedMeasures> muted,
            boolean cut) {

        Set<String> measures() {
            Set<String> keys = new HashSet<>();
            changes.forEach(change -> keys.add(change.measureKey()));
            turns.forEach(turn -> keys.add(turn.measureKey()));
            missing.forEach(alert -> keys.add(alert.measureKey()));
            muted.forEach(one -> keys.addAll(one.measures()));
            return keys;
        }
    }

    private Found find(Instant from, Instant to) {
        List<MeasureChange> changed = changes.since(from, List.of(), MOST, to, to);
        List<MeasureTurn> turned = turns.between(from, to, MOST);
        List<MeasureView> all = measures.all();
        List<AlertView> alerts = board.during(all, from, to, MOST_ALERTS);
        List<AlertView> missing = alerts.stream()
                .filter(alert ->
                        alert.rule().equals(MISSING) && !alert.raisedAt().isBefore(from))
                .limit(MOST)
                .toList();
        Set<String> alarmed = alerts.stream().map(AlertView::measureKey).collect(Collectors.toSet());
        List<MutedMeasures> muted = mutes.setBetween(
                from,
                to,
                all.stream().filter(measure -> alarmed.contains(measure.key())).toList(),
                MOST);
        boolean cut = alerts.size() == MOST_ALERTS
                || missing.size() == MOST
                || muted.size() == MOST
                || isCut(changed, MeasureChange::kind)
                || turned.stream()
                                .filter(turn -> turn.kind() == MeasureTurn.Kind.HANDED_OVER)
                                .count()
                        == MOST;
        return new Found(
                changed,
                turned,
                alerts.stream().collect(Collectors.groupingBy(AlertView::measureKey)),
                missing,
                muted,
                cut);
    }

    private static <T, K> boolean isCut(List<T> found, Function<T, K> kind) {
        return found.stream().collect(Collectors.groupingBy(kind, Collectors.counting())).values().stream()
                .anyMatch(count -> count >= MOST);
    }

    private List<IntegritySignal> judge(Found found, Instant now) {
        Map<String, MeasureHistory> histories = records.histories(found.measures(), now, now);
        Map<String, IntegrityRules> rules = new HashMap<>();
        histories.forEach((key, history) -> rules.put(
                key, new IntegrityRules(new LagAt(history, found.alerts().getOrDefault(key, List.of())))));
        List<IntegritySignal> signals = new ArrayList<>();
        found.changes()
                .forEach(change -> rule(rules, change.measureKey())
                        .map(rule -> rule.of(change))
                        .ifPresent(signals::addAll));
        found.turns()
                .forEach(turn -> rule(rules, turn.measureKey())
                        .flatMap(rule -> rule.of(turn))
                        .ifPresent(signals::add));
        found.missing()
                .forEach(missing -> rule(rules, missing.measureKey())
                        .flatMap(rule -> rule.of(missing))
                        .ifPresent(signals::add));
        found.muted()
                .forEach(muted -> muted.measures().stream()
                        .flatMap(measure -> rule(rules, measure).stream())
                        .flatMap(rule -> rule.of(muted.window()).stream())
                        .forEach(signals::add));
        signals.sort(Comparator.comparing(IntegritySignal::at)
                .reversed()
                .thenComparing(IntegritySignal::measure)
                .thenComparing(IntegritySignal::kind));
        return signals;
    }

    private static Optional<IntegrityRules> rule(Map<String, IntegrityRules> rules, String measure) {
        return Optional.ofNullable(rules.get(measure));
    }

    private static void check(Instant from, Instant to) {
        if (from.isAfter(to)) {
            throw new InvalidInputException("/from", "SPAN", "Begin before the end");
        }
        if (ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
            throw new InvalidInputException("/from", "SPAN", "Ask for at most " + MOST_DAYS + " days at once");
        }
    }

    private static int place(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        if (!cursor.matches("\\d{1,6}")) {
            throw new InvalidInputException("/cursor", "CURSOR", "Not a cursor of this list; begin without one");
        }
        return Integer.parseInt(cursor);
    }
}
