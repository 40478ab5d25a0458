package dev.lodestar.demo;

import dev.lodestar.api.ApiTokens;
import dev.lodestar.ingest.Sources;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.ClosedPeriods;
import dev.lodestar.organisation.TokenScope;
import dev.lodestar.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Loads the demo before the product is ready: once the whole story, week by week, with the clock set back; then only what
 * came since. What was interrupted goes on where it stopped.
 */
@Component
@Profile("demo")
@Order(DemoLoader.FIRST)
class DemoLoader implements ApplicationRunner {

    static final int FIRST = 0;

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final DemoClock clock;
    private final DemoSystems systems;
    private final DemoPeople people;
    private final DemoContents contents;
    private final DemoAgreements agreements;
    private final DemoReports reports;
    private final DemoAlerts alerts;
    private final Sources sources;
    private final ClosedPeriods closedPeriods;
    private final ApiTokens tokens;
    private final ThreadPoolTaskExecutor events;
    private final Environment environment;

    DemoLoader(
            DemoClock clock,
            DemoSystems systems,
            DemoPeople people,
            DemoContents contents,
            DemoAgreements agreements,
            DemoReports reports,
            DemoAlerts alerts,
            Sources sources,
            ClosedPeriods closedPeriods,
            ApiTokens tokens,
            @Qualifier("events") ThreadPoolTaskExecutor events,
            Environment environment) {
        this.clock = clock;
        this.systems = systems;
        this.people = people;
        this.contents = contents;
        this.agreements = agreements;
        this.reports = reports;
        this.alerts = alerts;
        this.sources = sources;
        this.closedPeriods = closedPeriods;
        this.tokens = tokens;
        this.events = events;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LocalDate anchor = systems.create(LocalDate.ofInstant(clock.instant(), SHANGHAI));
        List<DemoTenant> tenants = List.of(DemoTenants.jdAuto(anchor), DemoTenants.rheinMobil(anchor));
        tenants.forEach(people::setUp);
        keepToken(tenants.get(0), environment.getProperty("LODESTAR_DEMO_TOKEN"));
        keepToken(tenants.get(1), environment.getProperty("LODESTAR_DEMO_TOKEN_2"));
        load(tenants, anchor);
        systems.extendTo(systems.yesterday());
    }

    private void load(List<DemoTenant> tenants, LocalDate anchor) {
        Instant until = systems.loadedUntil().orElse(Instant.EPOCH);
        LOG.info("Loading the demo from {}", until);
        tenants.forEach(this::connect);
        if (systems.isLoaded()) {
            return;
        }
        List<DemoTimeline.Event> story =
                DemoTimeline.of(tenants, anchor, clock.instant()).events();
        for (int i = 0; i < story.size(); i++) {
            DemoTimeline.Event event = story.get(i);
            if (event.at().isAfter(until)) {
                clock.at(event.at(), () -> happen(event, tenants));
                awaitEvents();
                // What was cut off within an instant happens again as a whole.
                if (i + 1 == story.size() || story.get(i + 1).at().isAfter(event.at())) {
                    systems.loaded(event.at());
                    LOG.info("Loaded the demo until {}", event.at());
                }
            }
        }
        systems.loaded();
    }

    private void happen(DemoTimeline.Event event, List<DemoTenant> tenants) {
        switch (event) {
            case DemoTimeline.Defined defined ->
                people.as(
                        defined.tenant(),
                        defined.measure().owner(),
                        () -> contents.define(defined.measure(), defined.version()));
            case DemoTimeline.Published published ->
                people.as(
                        published.tenant(),
                        published.plan().versions().get(published.version() - 1).publisher(),
                        () -> contents.publish(published.plan(), published.version()));
            case DemoTimeline.Linked linked ->
                people.as(
                        linked.tenant(),
                        linked.linking().by(),
                        () -> agreements.link(linked.linking().link()));
            case DemoTimeline.Answered answered ->
                people.as(answered.tenant(), answered.answer().by(), () -> agreements.answer(answered.answer()));
            case DemoTimeline.Closed closed ->
                people.as(closed.tenant(), closed.closing().by(), () -> agreements.close(closed.closing()));
            case DemoTimeline.Reported said ->
                people.as(
                        said.tenant(),
                        said.numbers().by(),
                        () -> reports.report(said.numbers(), said.period(), said.week(), DemoTimeline.Reported.WEEKS));
            case DemoTimeline.Given given ->
                people.as(given.tenant(), given.given().by(), () -> reports.give(given.given()));
            case DemoTimeline.Acknowledged acknowledged ->
                people.as(acknowledged.tenant(), acknowledged.act().by(), () -> alerts.acknowledge(acknowledged.act()));
            case DemoTimeline.Finished finished ->
                people.as(finished.tenant(), finished.task().owner(), () -> alerts.finish(finished.task()));
            case DemoTimeline.LookedAt lookedAt ->
                tenants.forEach(tenant -> TenantScope.run(new TenantId(tenant.tenantId()), alerts::escalate));
            case DemoTimeline.Outage outage -> systems.service(outage.over());
            case DemoTimeline.Pulled pulled -> pull(pulled, tenants);
        }
    }

    private void pull(DemoTimeline.Pulled pulled, List<DemoTenant> tenants) {
        systems.extendTo(LocalDate.ofInstant(pulled.at(), SHANGHAI).minusDays(1));
        for (DemoTenant tenant : tenants) {
            TenantScope.run(new TenantId(tenant.tenantId()), () -> {
                tenant.sources().forEach(source -> sources.pullBySystem(source.key()));
                closedPeriods.judgeSome();
                agreements.catchUp();
            });
        }
    }

    private void connect(DemoTenant tenant) {
        String unit = Objects.requireNonNull(DemoContents.topUnit(tenant));
        people.as(tenant, "admin", () -> tenant.sources().forEach(source -> contents.connect(source, unit)));
    }

    private void keepToken(DemoTenant tenant, @Nullable String token) {
        if (token != null && !token.isBlank()) {
            TenantScope.run(
                    new TenantId(tenant.tenantId()), () -> tokens.keep("demo", token, Set.of(TokenScope.ADMIN)));
        }
    }

    /** Events are handled in order by one thread, so all are through once it gets to this. */
    private void awaitEvents() {
        try {
            events.submit(() -> LOG.trace("All events are handled")).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while loading the demo; start again to go on", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
