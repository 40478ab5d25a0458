package dev.lodestar.alert;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.pace.IncidentState;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The alerts that the caller may see, in a constant number of statements however many there are. */
@Service
@Transactional(readOnly = true)
public class Alerts {

    private static final int MOST = 500;
    private static final int MANY = 5_000;
    private static final Set<IncidentState> OPEN = EnumSet.of(IncidentState.FIRING, IncidentState.RECOVERING);

    private final AlertStore store;
    private final Subjects subjects;
    private final Audience audience;
    private final PastAlerts past;
    private final HandlingStore handling;
    private final HandlingAccess rights;
    private final AlertViews views;
    private final BoardStore board;

    Alerts(
            AlertStore store,
            Subjects subjects,
            Audience audience,
            PastAlerts past,
            HandlingStore handling,
            HandlingAccess rights,
            AlertViews views,
            BoardStore board) {
        this.store = store;
        this.subjects = subjects;
        this.audience = audience;
        this.past = past;
        this.handling = handling;
        this.rights = rights;
        this.views = views;
        this.board = board;
    }

    /**
     * Lists alerts, the newest first.
     *
     * @param limit 1 to 500; what lies outside is taken for the nearest
     * @param cursor from the page before; null begins
     * @throws InvalidInputException when the state or the cursor is unknown
     */
    @PreAuthorize("@access.may('READ_ALERT')")
    public AlertPage list(AlertFilter filter, int limit, @Nullable String cursor) {
        int size = Math.clamp(limit, 1, MOST);
        Set<IncidentState> states = states(filter.state());
        AlertCursor after = AlertCursor.parse(cursor);
        List<HandledIncident> found = store.list(states, audience.of(filter), filter.rule(), after, size + 1);
        if (found.size() <= size) {
            return new AlertPage(views.of(found), null);
        }
        List<HandledIncident> page = found.subList(0, size);
        Incident last = page.getLast().incident();
        return new AlertPage(views.of(page), new AlertCursor(last.raisedAt(), last.id()).toString());
    }

    /**
     * Lists the alerts of measures of a past moment, the newest first: those that the facts known then said were open or had ended. What
     * a correction cancelled later is there; what was already cancelled is not. The measures are named, and in the caller's
     * reach, as known then. An alert that was never on record has the id 0 and is as old as the period in which it fired.
     *
     * @throws InvalidInputException when the state or the cursor is unknown, or the state is that of cancelled ones
     */
    @PreAuthorize("@access.may('READ_ALERT')")
    public AlertPage list(AlertFilter filter, int limit, @Nullable String cursor, Instant at, Instant knownAt) {
        Set<IncidentState> states = states(filter.state());
        if (states.contains(IncidentState.CANCELLED_BY_CORRECTION)) {
            throw new InvalidInputException(
                    "/state",
                    "STATE",
                    "What was cancelled by then is not listed of a past moment; leave the moment out");
        }
        int from = AlertCursor.parsePlace(cursor);
        int size = Math.clamp(limit, 1, MOST);
        List<AlertView> found =
                past.of(audience.measuresOf(filter, knownAt), new Viewpoint(at, knownAt), views.calendar()).stream()
                        .filter(alert -> states.isEmpty() || states.contains(IncidentState.valueOf(alert.state())))
                        .filter(alert ->
                                filter.rule() == null || filter.rule().name().equals(alert.rule()))
                        .skip(from)
                        .limit(size + 1L)
                        .toList();
        return found.size() <= size
                ? new AlertPage(found, null)
                : new AlertPage(found.subList(0, size), Integer.toString(from + size));
    }

    /** An alert with its history and handling; throws {@link NotFoundException} when the caller cannot see such a one. */
    @PreAuthorize("@access.may('READ_ALERT')")
    public AlertDetail get(long id) {
        HandledIncident alert = store.find(id).orElseThrow(() -> missing(id));
        Subject subject = subjects.of(List.of(alert)).values().stream()
                .filter(one -> audience.maySee(one, alert.handling()))
                .findFirst()
                .orElseThrow(() -> missing(id));
        return new AlertDetail(
                views.of(alert, subject),
                store.history(id),
                handling.stories(List.of(id)).getOrDefault(id, List.of()),
                rights.rights(alert, subject));
    }

    /**
     * An alert alone, without when the next escalation is, in two statements; throws {@link NotFoundException} when the caller
     * cannot see such a one.
     */
    @PreAuthorize("@access.may('READ_ALERT')")
    public AlertView brief(long id) {
        HandledIncident alert = store.find(id).orElseThrow(() -> missing(id));
        return subjects.of(List.of(alert)).values().stream()
                .filter(subject -> audience.maySee(subject, alert.handling()))
                .findFirst()
                .map(subject -> views.brief(alert, subject))
                .orElseThrow(() -> missing(id));
    }

    /** These alerts, as far as they exist, whoever asks, in a fixed number of statements. */
    @CalledBySystem("news names the alerts it is about; it was told to whom it concerns")
    public List<AlertView> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : views.of(store.byIds(ids));
    }

    /** The newest alerts that are firing or recovering. */
    @PreAuthorize("@access.may('READ_ALERT')")
    public List<AlertView> open(int limit) {
        int size = Math.clamp(limit, 1, MOST);
        return views.of(store.list(OPEN, audience.of(AlertFilter.ANY), null, AlertCursor.START, size));
    }

    /** How many alerts of measures are firing. */
    @PreAuthorize("@access.may('READ_ALERT')")
    public int firingCount() {
        return store.count(IncidentState.FIRING, audience.of(AlertFilter.ANY).measures());
    }

    /**
     * What is going on with measures now; a failing source is no news of how a plan goes.
     *
     * @param units only alerts of measures of these units; empty for any
     * @param most how many open alerts to name
     * @param freshSince from when on an alert counts as new
     */
    @PreAuthorize("@access.may('READ_ALERT')")
    public AlertOverview overview(Set<String> units, int most, Instant freshSince) {
        List<MeasureView> watched = audience.measuresOf(units);
        List<Long> ids =
                watched == null ? null : watched.stream().map(MeasureView::id).toList();
        AlertStore.Tally tally = store.tally(ids, freshSince);
        List<HandledIncident> open = store.open(ids, Math.clamp(most, 1, MOST));
        return new AlertOverview(
                tally.firing(), tally.fresh(), watched == null ? views.brief(open) : views.brief(open, watched));
    }

    /** How many alerts are open of these measures, by key and in one statement; those without any are left out. */
    @CalledBySystem("what a plan's version touched is on record, the same for every reader")
    public Map<String, Integer> openOf(Collection<String> measureKeys) {
        return measureKeys.isEmpty() ? Map.of() : store.openOf(measureKeys);
    }

    /** The newest alerts that are open of these measures, whoever asks, in one statement; they do not tell when they are escalated. */
    @CalledBySystem("modules tell people which lags wait for their explanation")
    public List<AlertView> openAmong(List<MeasureView> watched, int limit) {
        List<Long> ids = watched.stream().map(MeasureView::id).toList();
        return views.brief(
                store.list(OPEN, Sight.ofMeasures(ids), null, AlertCursor.START, Math.clamp(limit, 1, MOST)), watched);
    }

    /**
     * The alerts of measures that were there between two moments, whatever became of them, the newest first, at most 5,000, whoever asks
     * and in a fixed number of statements; muted ones are left out, and they do not tell when they are escalated.
     */
    @CalledBySystem("mails of the week tell many people at once what is theirs")
    public List<AlertView> during(Instant from, Instant to) {
        List<HandledIncident> found = board.during(null, from, to, MANY).stream()
                .filter(alert ->
                        !alert.incident().isMuted() && !alert.incident().isOfSource())
                .toList();
        return views.brief(found);
    }

    /**
     * What was going on at a past moment, by what was known at another, in a fixed number of statements.
     *
     * @param units only alerts of measures of these units; empty for any
     * @param most how many open alerts to name
     * @param freshSince from when on an alert counts as new
     */
    @PreAuthorize("@access.may('READ_ALERT')")
    public AlertOverview overview(Set<String> units, int most, Instant freshSince, Instant at, Instant knownAt) {
        List<AlertView> all = past.of(audience.measuresOf(units, knownAt), new Viewpoint(at, knownAt));
        List<AlertView> firing = in(IncidentState.FIRING, all);
        long fresh = firing.stream()
                .filter(alert -> !alert.raisedAt().isBefore(freshSince))
                .count();
        List<AlertView> open = Stream.concat(firing.stream(), in(IncidentState.RECOVERING, all).stream())
                .limit(Math.clamp(most, 1, MOST))
                .toList();
        return new AlertOverview(firing.size(), (int) fresh, open);
    }

    /**
     * What was raised and what ended between two moments, each as it was believed then; the measures are named, and in the
     * caller's reach, as known at each.
     *
     * @param limit of each kind, 1 to 500; what lies outside is taken for the nearest
     */
    @PreAuthorize("@access.may('READ_ALERT')")
    public AlertMoves between(AlertFilter filter, Instant from, Instant to, int limit) {
        return past.between(
                past.of(audience.measuresOf(filter, from), Viewpoint.asBelieved(from)),
                past.of(audience.measuresOf(filter, to), Viewpoint.asBelieved(to)),
                Math.clamp(limit, 1, MOST));
    }

    /** The open alerts of these measures, the newest first, at most 500, in one statement; they do not tell when they are escalated. */
    @CalledBySystem("how a plan stands is put on record, the same for every reader")
    public List<AlertView> openOn(List<MeasureView> of) {
        List<Long> ids = of.stream().map(MeasureView::id).toList();
        return ids.isEmpty()
                ? List.of()
                : views.brief(store.list(OPEN, Sight.ofMeasures(ids), null, AlertCursor.START, MOST), of);
    }

    /**
     * The alerts of these measures at a past moment, the newest first, with what happened to them and was done
     * about them by then, in a fixed number of statements.
     *
     * @param since those that ended before are left out
     */
    @CalledBySystem("how a plan stood is put on record, the same for every reader")
    public List<AlertDetail> recorded(List<MeasureView> of, Instant since, Instant at, Instant knownAt) {
        List<AlertView> found = past.of(of, new Viewpoint(at, knownAt)).stream()
                .filter(alert ->
                        alert.resolvedPeriod() == null || alert.changedAt().isAfter(since))
                .limit(MOST)
                .toList();
        List<Long> ids = found.stream().map(AlertView::id).filter(id -> id > 0).toList();
        Map<Long, List<HistoryRow>> histories = store.histories(ids, knownAt);
        Map<Long, List<HandlingRow>> acts = handling.stories(ids, knownAt);
        return found.stream()
                .map(alert -> new AlertDetail(
                        alert,
                        histories.getOrDefault(alert.id(), List.of()),
                        acts.getOrDefault(alert.id(), List.of()),
                        AlertRights.NONE))
                .toList();
    }

    private static List<AlertView> in(IncidentState state, List<AlertView> alerts) {
        return alerts.stream()
                .filter(alert -> alert.state().equals(state.name()))
                .toList();
    }

    private static Set<IncidentState> states(@Nullable String state) {
        if (state == null || state.isEmpty()) {
            return Set.of();
        }
        return Arrays.stream(IncidentState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .map(EnumSet::of)
                .orElseThrow(() -> new InvalidInputException(
                        "/state", "STATE", "Use one of " + Arrays.toString(IncidentState.values())));
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException("alert", Long.toString(id));
    }
}
