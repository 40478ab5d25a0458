package dev.lodestar.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What happened in the demo, in order: definitions, plan versions, what was agreed between plans, outages and pulls. The first pull fetches what was
 * there when the source was connected; from then on there is one a week, after the week has closed everywhere.
 */
record DemoTimeline(List<Event> events) {

    private static final int WEEKLY_PULLS = 24;
    private static final LocalTime MORNING = LocalTime.of(1, 0);

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
            for (DemoTenant.SourceOutage outage : tenant.outages()) {
                events.add(new Outage(outage.from(), false));
                events.add(new Outage(outage.to(), true));
            }
        }
        pulls(anchor, now).forEach(at -> events.add(new Pulled(at)));
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
