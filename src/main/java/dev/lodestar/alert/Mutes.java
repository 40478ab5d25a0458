package dev.lodestar.alert;

import dev.lodestar.alert.MuteBoard.Row;
import dev.lodestar.alert.MuteScopes.Looked;
import dev.lodestar.alert.MuteScopes.Thing;
import dev.lodestar.alert.MuteWindow.Kind;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Windows of time in which alerts of a measure, a unit or a plan are put on record and nobody is told. Whoever defines the
 * measures, or edits the plan, opens and ends them.
 */
@Service
@Transactional
public class Mutes {

    /** For how many days at most. */
    public static final int LONGEST = 92;

    /** How many of those that are over are shown. */
    static final int SHOWN = 50;

    private static final int MOST = 1_000;

    private final MuteStore store;
    private final MuteScopes scopes;
    private final Quiet quiet;
    private final WorkingDays workingDays;
    private final Access access;
    private final Clock clock;

    Mutes(MuteStore store, MuteScopes scopes, Quiet quiet, WorkingDays workingDays, Access access, Clock clock) {
        this.store = store;
        this.scopes = scopes;
        this.quiet = quiet;
        this.workingDays = workingDays;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Opens a window.
     *
     * @param key of the measure, unit or published plan
     * @param from its first day: today or later, in the tenant's zone
     * @param until the day on which it is over: at most 92 days after the first
     * @throws InvalidInputException with every field that is wrong, or when the thing is not the caller's to mute
     */
    @PreAuthorize("@access.may('DEFINE_MEASURE') or @access.may('EDIT_PLAN')")
    public MuteWindow open(Kind kind, String key, LocalDate from, LocalDate until, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = workingDays.calendar().dayOf(now);
        new ActText()
                .require(scopes.isTheirs(kind, key), "/key", "key.out-of-reach", "Name one that you define or edit")
                .require(!from.isBefore(today), "/from", "day.range", "A day from " + today + " on")
                .require(
                        until.isAfter(from) && !until.isAfter(from.plusDays(LONGEST)),
                        "/until",
                        "day.range",
                        "A day after the first, at most " + LONGEST + " days later")
                .filled("/reason", reason, "Say why")
                .text("/reason", reason)
                .require(
                        store.notOver(today, MOST).size() < MOST,
                        "",
                        "windows.too-many",
                        "There are " + MOST + " windows already; end some first")
                .check();
        String by = access.caller().key();
        String why = ActText.clean(reason);
        long id = store.add(kind, key, from, until, why, by, now);
        return new MuteWindow(id, kind, key, from, until, why, by, now);
    }

    /**
     * The windows that are not over, begun or not, the earliest first, at most 1,000; who does not see all alerts finds those
     * of the measures and units in reach.
     */
    @PreAuthorize("@access.may('READ_ALERT')")
    @Transactional(readOnly = true)
    public List<MuteWindow> list() {
        LocalDate today = workingDays.calendar().dayOf(clock.instant());
        return seen(store.notOver(today, MOST));
    }

    /** The windows that the reader sees, what mutes today, what is to come and what is over; six statements at most. */
    @PreAuthorize("@access.may('READ_ALERT')")
    @Transactional(readOnly = true)
    public MuteBoard board() {
        LocalDate today = workingDays.calendar().dayOf(clock.instant());
        List<MuteWindow> open = store.notOver(today, MOST);
        List<MuteStore.Over> over = store.over(today, SHOWN);
        Looked looked = scopes.look(Stream.concat(open.stream(), over.stream().map(MuteStore.Over::window))
                .map(Thing::of)
                .collect(Collectors.toSet()));
        Map<Boolean, List<Row>> begun = open.stream()
                .filter(looked::isSeen)
                .map(window -> new Row(window, looked.name(window), looked.isTheirs(window.kind(), window.key()), null))
                .collect(Collectors.partitioningBy(row -> !row.window().from().isAfter(today)));
        List<Row> past = over.stream()
                .filter(one -> looked.isSeen(one.window()))
                .map(one -> new Row(one.window(), looked.name(one.window()), false, one.ended()))
                .toList();
        return new MuteBoard(begun.getOrDefault(true, List.of()), begun.getOrDefault(false, List.of()), past);
    }

    /** The windows that mute a measure today, the one that is over last first; none unless the caller sees its alerts. */
    @PreAuthorize("@access.may('READ_ALERT')")
    @Transactional(readOnly = true)
    public List<MuteWindow> on(MeasureView measure) {
        return access.reach(Act.READ_ALERT).covers(measure.owner(), measure.unitKey(), measure.sharedWith())
                ? quiet.on(measure, clock.instant()).stream()
                        .sorted(Comparator.comparing(MuteWindow::until).reversed())
                        .toList()
                : List.of();
    }

    /**
     * The windows that were set in a span of time, ended or not, the newest first, each with those of some measures that it
     * mutes by where they belong today.
     *
     * @param most 1 to 1,000; what lies outside is taken for the nearest
     */
    @PreAuthorize("@access.may('READ_INTEGRITY')")
    @Transactional(readOnly = true)
    public List<MutedMeasures> setBetween(Instant from, Instant to, Collection<MeasureView> among, int most) {
        return quiet.setBetween(from, to, among, Math.clamp(most, 1, MOST));
    }

    /**
     * What the caller may mute, by name.
     *
     * @param search a part of the name or the key; empty for any
     */
    @PreAuthorize("@access.may('READ_ALERT')")
    @Transactional(readOnly = true)
    public List<RuleChoice> choices(Kind kind, String search, int offset, int limit) {
        return scopes.choices(kind, search).stream()
                .skip(offset)
                .limit(Math.clamp(limit, 1, MOST))
                .toList();
    }

    /** Whether the caller may mute anything. */
    @PreAuthorize("@access.may('READ_ALERT')")
    public boolean mayOpen() {
        return access.may(Act.DEFINE_MEASURE) || access.may(Act.EDIT_PLAN);
    }

    /** The day it is where the tenant is: the earliest on which a window can begin. */
    @PreAuthorize("@access.may('READ_ALERT')")
    @Transactional(readOnly = true)
    public LocalDate today() {
        return workingDays.calendar().dayOf(clock.instant());
    }

    /** Ends a window before its time; throws {@link NotFoundException} when there is none that the caller may end. */
    @PreAuthorize("@access.may('DEFINE_MEASURE') or @access.may('EDIT_PLAN')")
    public void end(long id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = workingDays.calendar().dayOf(now);
        boolean theirs = store.notOver(today, MOST).stream()
                .anyMatch(window -> window.id() == id && scopes.isTheirs(window.kind(), window.key()));
        if (!theirs || !store.end(id, access.caller().key(), now)) {
            throw new NotFoundException("mute window", Long.toString(id));
        }
    }

    private List<MuteWindow> seen(List<MuteWindow> windows) {
        Looked looked = scopes.look(windows.stream().map(Thing::of).toList());
        return windows.stream().filter(looked::isSeen).toList();
    }
}
