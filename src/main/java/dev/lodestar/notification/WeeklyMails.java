package dev.lodestar.notification;

import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.checkin.WeekAhead;
import dev.lodestar.checkin.WeeksAhead;
import dev.lodestar.news.WeeklyTimes;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes on Mondays what the week brings to leads and how the last one went to executives: once a week a person, at the hour
 * that they chose, and nothing when there is nothing to say.
 */
@Service
public class WeeklyMails {

    private static final int SOME = 500;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Set<Role> ROLES = Set.of(Role.LEAD, Role.EXECUTIVE);

    private final WeeklyTimes times;
    private final WeeklyStore store;
    private final WeeksAhead weeks;
    private final CompanyWeeks company;
    private final LeadWeeks leads;
    private final Alerts alerts;
    private final Organisation organisation;
    private final Tenants tenants;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WeeklyMails(
            WeeklyTimes times,
            WeeklyStore store,
            WeeksAhead weeks,
            CompanyWeeks company,
            LeadWeeks leads,
            Alerts alerts,
            Organisation organisation,
            Tenants tenants,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.times = times;
        this.store = store;
        this.weeks = weeks;
        this.company = company;
        this.leads = leads;
        this.alerts = alerts;
        this.organisation = organisation;
        this.tenants = tenants;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** Writes the mails of up to 500 people whose hour has come, in a fixed number of statements; true when there may be more. */
    @CalledBySystem("a job writes the mails of the week")
    @Transactional
    public boolean writeSome() {
        if (!times.isMondaySomewhere()) {
            return false;
        }
        Map<String, PersonView> people =
                organisation.directory().stream().collect(Collectors.toMap(PersonView::key, Function.identity()));
        Map<String, LocalDate> due = due(people);
        if (due.isEmpty()) {
            return false;
        }
        Instant now = Moments.now(clock);
        Reading reading = read(due, people, now);
        List<NewMail> mails = new ArrayList<>();
        List<ShortMessage> messages = new ArrayList<>();
        List<WeeklyStore.Decided> decided = new ArrayList<>();
        due.forEach((key, monday) -> {
            PersonView person = people.get(key);
            Written written = person == null ? null : written(person, monday, reading);
            boolean names = written != null && written.mail().reportLink();
            decided.add(new WeeklyStore.Decided(key, monday, names ? now.plus(WEEK) : null));
            if (written != null) {
                mails.add(written.mail());
                messages.add(written.message());
            }
        });
        store.decide(decided, now);
        outbox.writeAll(mails);
        events.publishEvent(new NewsCarried(TenantScope.current(), now, messages));
        return due.size() == SOME;
    }

    private Map<String, LocalDate> due(Map<String, PersonView> people) {
        Map<String, LocalDate> due = new LinkedHashMap<>(times.due(people.values().stream()
                .filter(person -> person.leftAt() == null && ROLES.contains(person.role()))
                .map(PersonView::key)
                .sorted()
                .toList()));
        for (LocalDate monday : Set.copyOf(due.values())) {
            Set<String> decided = store.decided(monday);
            due.entrySet().removeIf(one -> one.getValue().equals(monday) && decided.contains(one.getKey()));
        }
        return due.entrySet().stream()
                .limit(SOME)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private Reading read(Map<String, LocalDate> due, Map<String, PersonView> people, Instant now) {
        Tenant tenant = tenants.current();
        List<AlertView> during = alerts.during(now.minus(WEEK), now);
        Map<Boolean, Set<String>> byRole = due.keySet().stream()
                .collect(Collectors.partitioningBy(
                        key -> people.get(key) instanceof PersonView person && person.role() == Role.LEAD,
                        Collectors.toSet()));
        Set<String> ofLeads = byRole.getOrDefault(true, Set.of());
        boolean executives = !byRole.getOrDefault(false, Set.of()).isEmpty();
        Map<String, String> names = new HashMap<>();
        people.forEach((key, person) -> names.put(key, person.name()));
        return new Reading(
                tenant,
                organisation.languagesOf(due.keySet()),
                ofLeads.isEmpty()
                        ? Map.of()
                        : weeks.of(
                                ofLeads,
                                during.stream().filter(CompanyWeeks::isOpen).toList()),
                executives
                        ? company.of(LocalDate.ofInstant(now, tenant.zone()).getYear(), now.minus(WEEK), during, names)
                        : null);
    }

    private @Nullable Written written(PersonView person, LocalDate monday, Reading reading) {
        Locale language =
                reading.languages().getOrDefault(person.key(), reading.tenant().locale());
        String key = "week:" + person.key() + ":" + monday;
        CompanyWeek summary = reading.company();
        if (person.role() == Role.EXECUTIVE) {
            return summary == null || summary.isEmpty()
                    ? null
                    : written(
                            person,
                            key,
                            company.letter(summary, language),
                            company.inShort(summary, language),
                            "/",
                            false);
        }
        WeekAhead week = reading.weeks().get(person.key());
        if (week == null || week.isEmpty()) {
            return null;
        }
        boolean linked = !week.duties().isEmpty() && !person.email().isBlank();
        return written(
                person,
                key,
                leads.letter(week, reading.tenant().zone(), linked, language),
                leads.inShort(week, language),
                "/my-week",
                linked);
    }

    private static Written written(
            PersonView person, String key, Letter letter, String inShort, String path, boolean linked) {
        return new Written(
                new NewMail(key, person.key(), person.email(), letter, List.of(), linked),
                new ShortMessage(person.key(), key, letter.subject(), inShort, path, "week", false));
    }

    /** What the mails are about, read once for all of them. */
    private record Reading(
            Tenant tenant,
            Map<String, Locale> languages,
            Map<String, WeekAhead> weeks,
            @Nullable CompanyWeek company) {}

    private record Written(NewMail mail, ShortMessage message) {}
}
