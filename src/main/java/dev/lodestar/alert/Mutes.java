package dev.lodestar.alert;

import dev.lodestar.alert.MuteWindow.Kind;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.Reach;
import dev.lodestar.organisation.WorkingDays;
import dev.lodestar.plan.PublishedPlans;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final int MOST = 1_000;

    private final MuteStore store;
    private final MeasureDirectory measures;
    private final Organisation organisation;
    private final PublishedPlans plans;
    private final WorkingDays workingDays;
    private final Access access;
    private final Clock clock;

    Mutes(
            MuteStore store,
            MeasureDirectory measures,
            Organisation organisation,
            PublishedPlans plans,
            WorkingDays workingDays,
            Access access,
            Clock clock) {
        this.store = store;
        this.measures = measures;
        this.organisation = organisation;
        this.plans = plans;
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
                .require(isTheirs(kind, key), "/key", "key.out-of-reach", "Name one that you define or edit")
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
        List<MuteWindow> windows = store.notOver(today, MOST);
        Reach reach = access.reach(Act.READ_ALERT);
        if (reach.everything()) {
            return windows;
        }
        Set<String> seen = seen(windows, reach);
        return windows.stream()
                .filter(window -> switch (window.kind()) {
                    case MEASURE -> seen.contains(window.key());
                    case UNIT -> reach.units().contains(window.key());
                    case PLAN -> false;
                })
                .toList();
    }

    /** Ends a window before its time; throws {@link NotFoundException} when there is none that the caller may end. */
    @PreAuthorize("@access.may('DEFINE_MEASURE') or @access.may('EDIT_PLAN')")
    public void end(long id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = workingDays.calendar().dayOf(now);
        boolean theirs = store.notOver(today, MOST).stream()
                .anyMatch(window -> window.id() == id && isTheirs(window.kind(), window.key()));
        if (!theirs || !store.end(id, access.caller().key(), now)) {
            throw new NotFoundException("mute window", Long.toString(id));
        }
    }

    private boolean isTheirs(Kind kind, String key) {
        Reach define = access.reach(Act.DEFINE_MEASURE);
        return switch (kind) {
            case MEASURE ->
                measures.byKeys(List.of(key)).stream()
                        .anyMatch(measure -> define.covers(measure.owner(), measure.unitKey()));
            case UNIT -> organisation.unit(key).isPresent() && define.covers(null, key);
            case PLAN ->
                plans.all().stream()
                        .anyMatch(plan -> plan.key().equals(key)
                                && access.reach(Act.EDIT_PLAN).covers(plan.owner(), plan.unitKey()));
        };
    }

    /** The measures, among those of the windows, that the reader sees. */
    private Set<String> seen(List<MuteWindow> windows, Reach reach) {
        List<String> keys = windows.stream()
                .filter(window -> window.kind() == Kind.MEASURE)
                .map(MuteWindow::key)
                .toList();
        return measures.byKeys(keys).stream()
                .filter(measure -> reach.covers(measure.owner(), measure.unitKey(), measure.sharedWith()))
                .map(MeasureView::key)
                .collect(Collectors.toSet());
    }
}
