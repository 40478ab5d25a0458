package dev.lodestar.review;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.Period;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The review calendar: packs that are made by themselves and mailed, and minutes that are mailed on request. */
@Service
@Transactional
public class ReviewCalendars {

    private static final int MOST_RECIPIENTS = 50;
    private static final int LATEST_DAY = 28;
    private static final int LATEST_HOUR = 23;
    private static final Limit PLANS = Limit.of(2_000);

    private final ReviewScheduleRepository schedules;
    private final ReviewRepository reviews;
    private final ReviewAccess reviewAccess;
    private final KeptFiles files;
    private final PublishedPlans plans;
    private final Organisation organisation;
    private final Tenants tenants;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewCalendars(
            ReviewScheduleRepository schedules,
            ReviewRepository reviews,
            ReviewAccess reviewAccess,
            KeptFiles files,
            PublishedPlans plans,
            Organisation organisation,
            Tenants tenants,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.schedules = schedules;
        this.reviews = reviews;
        this.reviewAccess = reviewAccess;
        this.files = files;
        this.plans = plans;
        this.organisation = organisation;
        this.tenants = tenants;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** The calendar of a plan; when none was set, the usual one, which is not active. */
    @PreAuthorize("@access.may('READ_PLAN')")
    @Transactional(readOnly = true)
    public ReviewCalendar of(String plan) {
        reviewAccess.plan(plan, Act.READ_PLAN);
        return schedules
                .findByPlanKey(plan)
                .map(ReviewSchedule::view)
                .orElse(new ReviewCalendar(plan, ReviewCalendar.Rhythm.MONTHLY, 3, 9, false, List.of(), 0));
    }

    /**
     * Sets the calendar of a plan.
     *
     * @throws NotFoundException when there is no such plan that the caller publishes
     * @throws InvalidInputException naming {@code /daysAfter}, {@code /hour} or {@code /recipients}
     * @throws ConflictException when somebody else changed it since the calendar's revision
     */
    @PreAuthorize("@access.may('PUBLISH_PLAN')")
    public ReviewCalendar set(ReviewCalendar wanted) {
        reviewAccess.plan(wanted.plan(), Act.PUBLISH_PLAN);
        check(wanted);
        ReviewSchedule schedule =
                schedules.findForChange(wanted.plan()).orElseGet(() -> new ReviewSchedule(wanted.plan()));
        if (schedule.revision() != wanted.revision()) {
            throw new ConflictException("Somebody else changed the calendar meanwhile; read it again");
        }
        schedule.set(wanted, access.caller().key(), now());
        return schedules.saveAndFlush(schedule).view();
    }

    private void check(ReviewCalendar wanted) {
        List<FieldError> errors = new ArrayList<>();
        if (wanted.daysAfter() < 1 || wanted.daysAfter() > LATEST_DAY) {
            errors.add(new FieldError("/daysAfter", "number.range", "Use 1 to " + LATEST_DAY));
        }
        if (wanted.hour() < 0 || wanted.hour() > LATEST_HOUR) {
            errors.add(new FieldError("/hour", "number.range", "Use 0 to " + LATEST_HOUR));
        }
        if (wanted.recipients().size() > MOST_RECIPIENTS) {
            errors.add(new FieldError("/recipients", "TOO_MANY", "Name at most " + MOST_RECIPIENTS + " people"));
        }
        Set<String> present = organisation.present(wanted.recipients());
        wanted.recipients().stream()
                .filter(person -> !present.contains(person))
                .forEach(person ->
                        errors.add(new FieldError("/recipients", "UNKNOWN_PERSON", "Nobody has the key " + person)));
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    /** Makes the packs that are due, each once. */
    @CalledBySystem("a job makes the packs of the review calendar")
    public void makeDue() {
        Tenant tenant = tenants.current();
        for (ReviewSchedule active : schedules.active(PLANS)) {
            ReviewSchedule schedule = schedules.findForChange(active.planKey()).orElse(active);
            Period period = schedule.due(clock.instant(), tenant.zone());
            PlanDocument plan = plans.find(schedule.planKey()).orElse(null);
            if (period != null && plan != null) {
                make(schedule, plan, period, tenant);
            }
        }
    }

    private void make(ReviewSchedule schedule, PlanDocument plan, Period period, Tenant tenant) {
        ReviewPeriod days = ReviewPeriod.parse(period.toString());
        Review review = reviews.findByPlanKeyAndPeriod(plan.key(), days.label())
                .orElseGet(() -> reviews.saveAndFlush(new Review(plan.key(), days, schedule.changedBy(), now())));
        List<Long> made = List.of(
                files.asked(review.id(), PackFile.Kind.XLSX, tenant.locale(), schedule.changedBy()),
                files.asked(review.id(), PackFile.Kind.PDF, tenant.locale(), schedule.changedBy()));
        schedule.madeFor(period);
        schedules.saveAndFlush(schedule);
        tell(review, plan.name(), false, made, schedule.view().recipients());
    }

    /**
     * Mails the minutes to people; they are kept with the review.
     *
     * @throws NotFoundException when there is no such review of a plan that the caller publishes
     * @throws InvalidInputException naming {@code /people} when somebody is unknown or nobody is named
     */
    @PreAuthorize("@access.may('PUBLISH_PLAN')")
    public void mailMinutes(long id, List<String> people) {
        Review review = reviewAccess.forChange(id, Act.PUBLISH_PLAN, null);
        PlanDocument plan = reviewAccess.plan(review.planKey(), Act.PUBLISH_PLAN);
        if (people.isEmpty()
                || people.size() > MOST_RECIPIENTS
                || organisation.present(people).size() < people.size()) {
            throw new InvalidInputException(
                    "/people", "UNKNOWN_PERSON", "Name 1 to " + MOST_RECIPIENTS + " people who are there");
        }
        long file = files.ask(id, PackFile.Kind.MINUTES, tenants.current().locale());
        tell(review, plan.name(), true, List.of(file), people);
    }

    private void tell(Review review, String plan, boolean minutes, List<Long> made, List<String> people) {
        Set<String> entitled = entitled(people);
        events.publishEvent(new PackMade(
                TenantScope.current(),
                review.id(),
                plan,
                review.period().label(),
                minutes,
                made,
                people.stream().filter(entitled::contains).toList(),
                now()));
    }

    /** Those who may see every measure; the files tell all of them. */
    private Set<String> entitled(List<String> people) {
        return organisation.directory().stream()
                .filter(person -> people.contains(person.key()) && person.leftAt() == null)
                .filter(person -> access.mayPerson(person, Act.READ_MEASURE))
                .map(PersonView::key)
                .collect(Collectors.toSet());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
