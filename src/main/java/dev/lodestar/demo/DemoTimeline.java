package dev.lodestar.demo;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What happened in the demo, in order: definitions, plan versions, what was agreed between plans, what people reported and took on, outages
 * and pulls. The first pull fetches what was
 * there when the source was connected; from then on there is one a week, after the week has closed everywhere.
 */
record DemoTimeline(List<Event> events) {

    private static final int WEEKLY_PULLS = 24;
    private static final LocalTime MORNING = LocalTime.of(1, 0);
    private static final Duration SOON = Duration.ofMinutes(5);
    private static final Duration THREE_WORKING_DAYS = Duration.ofDays(3).plus(SOON);

    static DemoTimeline of(List<DemoTenant> tenants, LocalDate anchor, Instant now) {
        List<Event> events = new ArrayList<>();
        for (DemoTenant tenant : tenants) {
            for (DemoTenant.Measure measure : tenant.measures()) {
                for (int version = 1; version <= measure.definitions().size(); version++) {
                    DemoTenant.Definition definition = measure.definitions().get(version - 1);
                    events.add(new Defined(morning(definition.recordedOn()), tenant, measure, version));
                }
            }
            for (DemoTenant.Plan plan : tenant.plans()) {
                for (int version = 1; version <= plan.versions().size(); version++) {
                    events.add(new Published(
                            morning(plan.versions().get(version - 1).publishedOn()), tenant, plan, version));
                }
            }
            events.addAll(agreed(tenant));
            events.addAll(reported(tenant, anchor));
            events.addAll(handled(tenant));
            for (DemoTenant.SourceOutage outage : tenant.outages()) {
                events.add(new Outage(outage.from(), false));
                events.add(new Outage(outage.to(), true));
            }
        }
        pulls(anchor, now).forEach(at -> {
            events.add(new Pulled(at));
            events.add(new LookedAt(at.plus(SOON)));
            events.add(new LookedAt(at.plus(THREE_WORKING_DAYS)));
        });
        events.removeIf(event -> event.at().isAfter(now));
        events.sort(Comparator.comparing(Event::at).thenComparing(Event::order));
        return new DemoTimeline(List.copyOf(events));
    }

    private static List<Event> agreed(DemoTenant tenant) {
        DemoTenant.Cascade cascade = tenant.cascade();
        List<Event> events = new ArrayList<>();
        cascade.links().forEach(link -> events.add(new Linked(morning(link.on()), tenant, link)));
        cascade.answers().forEach(answer -> events.add(new Answered(morning(answer.on()), tenant, answer)));
        cascade.closings().forEach(closing -> events.add(new Closed(morning(closing.on()), tenant, closing)));
        return events;
    }

    /** Mondays, of the week before; the last week waits for whoever tries the demo. */
    private static List<Event> reported(DemoTenant tenant, LocalDate anchor) {
        List<Event> events = new ArrayList<>();
        LocalDate monday = anchor.with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
        for (int week = WEEKLY_PULLS; week >= 1; week--) {
            Period period = Period.containing(Frequency.WEEK, monday.minusWeeks(week + 1L));
            for (DemoTenant.Numbers numbers : tenant.reports().numbers()) {
                if (begins(tenant, numbers.measure()).compareTo(period.firstDay()) <= 0) {
                    Instant at = monday.minusWeeks(week).atTime(2, 0).toInstant(ZoneOffset.UTC);
                    events.add(new Reported(at, tenant, numbers, period, WEEKLY_PULLS - week));
                }
            }
        }
        tenant.reports().tasks().forEach(given -> events.add(new Given(morning(given.on()), tenant, given)));
        return events;
    }

    private static List<Event> handled(DemoTenant tenant) {
        List<Event> events = new ArrayList<>();
        for (DemoTenant.AlertAct act : tenant.handlings()) {
            events.add(new Acknowledged(morning(act.on()), tenant, act));
            DemoTenant.Remedy task = act.task();
            if (task != null) {
                events.add(new Finished(morning(task.doneOn()), tenant, task));
            }
        }
        return events;
    }

    private static LocalDate begins(DemoTenant tenant, String measure) {
        return tenant.measures().stream()
                .filter(one -> one.key().equals(measure))
                .map(one -> one.definitions()
                        .getFirst()
                        .document()
                        .required("effectiveFrom")
                        .asString())
                .map(LocalDate::parse)
                .findFirst()
                .orElse(LocalDate.MAX);
    }

    /** Tuesdays at noon in Shanghai, when the week before has closed in both tenants' zones, and the hour that began last. */
    private static List<Instant> pulls(LocalDate anchor, Instant now) {
        LocalDate tuesday =
                anchor.with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.TUESDAY));
        List<Instant> pulls = new ArrayList<>();
        for (int week = WEEKLY_PULLS; week >= 0; week--) {
            pulls.add(tuesday.minusWeeks(week).atTime(4, 0).toInstant(ZoneOffset.UTC));
        }
        pulls.removeIf(at -> !at.isBefore(now));
        pulls.add(now.truncatedTo(ChronoUnit.HOURS));
        return pulls;
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).toInstant(ZoneOffset.UTC);
    }

    /** Something that happened. */
    sealed interface Event {

        Instant at();

        int order();
    }

    record Defined(Instant at, DemoTenant tenant, DemoTenant.Measure measure, int version) implements Event {

        @Override
        public int order() {
            return 0;
        }
    }

    record Published(Instant at, DemoTenant tenant, DemoTenant.Plan plan, int version) implements Event {

        @Override
        public int order() {
            return 1;
        }
    }

    record Linked(Instant at, DemoTenant tenant, DemoTenant.Linking linking) implements Event {

        @Override
        public int order() {
            return 2;
        }
    }

    record Answered(Instant at, DemoTenant tenant, DemoTenant.Answer answer) implements Event {

        @Override
        public int order() {
            return 3;
        }
    }

    record Closed(Instant at, DemoTenant tenant, DemoTenant.Closing closing) implements Event {

        @Override
        public int order() {
            return 4;
        }
    }

    record Reported(Instant at, DemoTenant tenant, DemoTenant.Numbers numbers, Period period, int week)
            implements Event {

        static final int WEEKS = WEEKLY_PULLS;

        @Override
        public int order() {
            return 7;
        }
    }

    record Given(Instant at, DemoTenant tenant, DemoTenant.Given given) implements Event {

        @Override
        public int order() {
            return 8;
        }
    }

    record Acknowledged(Instant at, DemoTenant tenant, DemoTenant.AlertAct act) implements Event {

        @Override
        public int order() {
            return 9;
        }
    }

    record Finished(Instant at, DemoTenant tenant, DemoTenant.Remedy task) implements Event {

        @Override
        public int order() {
            return 10;
        }
    }

    /** Alerts on which nobody acted are told to somebody higher up. */
    record LookedAt(Instant at) implements Event {

        @Override
        public int order() {
            return 11;
        }
    }

    record Outage(Instant at, boolean over) implements Event {

        @Override
        public int order() {
            return 5;
        }
    }

    record Pulled(Instant at) implements Event {

        @Override
        public int order() {
            return 6;
        }
    }
}
