package dev.lodestar.organisation;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.VersionNeededException;
import dev.lodestar.organisation.WorkingCalendar.OwnDay;
import dev.lodestar.organisation.WorkingRegion.Country;
import dev.lodestar.tenancy.Tenants;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The setting of whose holidays the tenant keeps, and on which days of its own it works or does not. */
@Service
@Transactional(readOnly = true)
public class WorkingCalendars {

    /** Of how many days a preview tells. */
    static final int AHEAD = 60;

    private static final int MOST_DAYS = 400;
    private static final int NAME = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final WorkingDayStore store;
    private final Tenants tenants;
    private final Access access;
    private final Clock clock;

    WorkingCalendars(WorkingDayStore store, Tenants tenants, Access access, Clock clock) {
        this.store = store;
        this.tenants = tenants;
        this.access = access;
        this.clock = clock;
    }

    /** The calendar as it is set, or as it follows from the tenant's zone while nobody set it. */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    public WorkingCalendar get() {
        if (!mayRead()) {
            throw new AccessDeniedException("The working calendar is for those who see the whole organisation");
        }
        return store.find()
                .map(kept -> view(kept.region(), kept.weeklyOff(), kept.exceptions(), kept.revision()))
                .orElseGet(
                        () -> view(WorkingRegion.of(tenants.current().zone()), WorkingCalendar.WEEKEND, List.of(), 0));
    }

    /** Whether the caller may read it: everybody but partners. */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    public boolean mayRead() {
        return access.reach(Act.READ_ORGANISATION).everything();
    }

    /** Whether the caller may set it. */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    public boolean maySet() {
        return access.may(Act.MANAGE_ORGANISATION);
    }

    /**
     * What a calendar would mean from now on; changes nothing.
     *
     * @throws InvalidInputException with every field that is wrong, as {@link #set} would
     */
    @PreAuthorize("@access.may('READ_ORGANISATION')")
    public WorkingPreview preview(WorkingRegion region, Set<DayOfWeek> weeklyOff, List<OwnDay> ownDays) {
        check(region, weeklyOff, ownDays);
        Map<LocalDate, OwnDay> own = ownDays.stream().collect(Collectors.toMap(OwnDay::day, Function.identity()));
        WorkCalendar calendar = new WorkCalendar(
                tenants.current().zone(),
                Holidays.of(region),
                weeklyOff,
                own.values().stream().collect(Collectors.toMap(OwnDay::day, OwnDay::works)));
        Instant now = clock.instant();
        LocalDate today = calendar.dayOf(now);
        return new WorkingPreview(
                today.datesUntil(today.plusDays(AHEAD))
                        .map(day -> new WorkingPreview.Day(
                                day,
                                calendar.kindOf(day),
                                own.containsKey(day) ? own.get(day).name().strip() : ""))
                        .toList(),
                calendar.after(now, WorkCalendar.PATIENCE));
    }

    /**
     * Sets it; who is told when follows at once.
     *
     * @param ifRevision what the caller read; null only while nobody set anything yet
     * @throws InvalidInputException with every field that is wrong
     * @throws ConflictException when somebody set it since that revision
     */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    @Transactional
    public WorkingCalendar set(
            WorkingRegion region, Set<DayOfWeek> weeklyOff, List<OwnDay> ownDays, @Nullable Long ifRevision) {
        check(region, weeklyOff, ownDays);
        long current = store.find().map(WorkingDayStore.Kept::revision).orElse(0L);
        if (ifRevision == null && current > 0) {
            throw new VersionNeededException(
                    "working calendar", tenants.current().id().value());
        }
        List<OwnDay> days = ownDays.stream()
                .map(day -> new OwnDay(day.day(), day.works(), day.name().strip()))
                .sorted(Comparator.comparing(OwnDay::day))
                .toList();
        long seen = ifRevision == null ? 0 : ifRevision;
        if (!store.set(
                region,
                weeklyOff,
                days,
                seen,
                access.caller().key(),
                clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw new ConflictException("Somebody else set the working calendar; read it again");
        }
        return get();
    }

    private static void check(WorkingRegion region, Set<DayOfWeek> weeklyOff, List<OwnDay> ownDays) {
        List<FieldError> errors = new ArrayList<>();
        if (region.state() != null && region.country() != Country.DE) {
            errors.add(new FieldError("/state", "state.other", "Only Germany's states are told apart; leave it out"));
        }
        if (weeklyOff.size() == DayOfWeek.values().length) {
            errors.add(new FieldError("/weeklyOff", "week.none", "Leave one day of the week at least to work on"));
        }
        if (ownDays.size() > MOST_DAYS) {
            errors.add(new FieldError(
                    "/ownDays", "days.too-many", "At most " + MOST_DAYS + " days; these are " + ownDays.size()));
        } else {
            checkDays(ownDays, errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private static void checkDays(List<OwnDay> ownDays, List<FieldError> errors) {
        Set<LocalDate> seen = new HashSet<>();
        for (int place = 0; place < ownDays.size(); place++) {
            OwnDay day = ownDays.get(place);
            String pointer = "/ownDays/" + place;
            if (day.day().getYear() < FIRST_YEAR || day.day().getYear() > LAST_YEAR) {
                errors.add(new FieldError(
                        pointer + "/day", "day.range", "A day of the years " + FIRST_YEAR + " to " + LAST_YEAR));
            } else if (!seen.add(day.day())) {
                errors.add(new FieldError(pointer + "/day", "day.twice", "Name each day once"));
            }
            if (day.name().isBlank()
                    || day.name().length() > NAME
                    || day.name().codePoints().anyMatch(WorkingCalendars::hidden)) {
                errors.add(new FieldError(
                        pointer + "/name", "name.bad", "Name it in 1 to " + NAME + " characters of one line"));
            }
        }
    }

    private static boolean hidden(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }

    private static WorkingCalendar view(
            WorkingRegion region, Set<DayOfWeek> weeklyOff, List<OwnDay> days, long revision) {
        OptionalInt known = Holidays.of(region).knownThrough();
        return new WorkingCalendar(region, weeklyOff, days, known.isPresent() ? known.getAsInt() : null, revision);
    }
}
