package dev.lodestar.alert;

import dev.lodestar.kernel.Period;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.Measures;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.Origin;
import dev.lodestar.measure.Report;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.organisation.TokenScope;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.testing.MovableClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tenants, each new, in Shanghai: auto over sales (over sales-east) and service, and the partner gac. It is Tuesday 3 March
 * 2026, 10:00; measures are to be 100 a week from 9 February on.
 */
@TestConfiguration(proxyBeanMethods = false)
class AlertWorld {

    static final Instant TUESDAY = Instant.parse("2026-03-03T02:00:00Z");

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String MEASURE = """
            {"name": "Measure %1$s", "unit": "drives", "kind": "FLOW", "frequency": "WEEK", "graceHours": 24,
             "owner": "%2$s", "unitKey": "%3$s", "sharedWith": ["gac"],
             "definition": {"effectiveFrom": "2026-02-09", "direction": "HIGHER",
               "curve": {"shape": "STEP", "targets": [{"date": "2026-02-09", "value": "100"}]}}}""";

    @Bean
    @Primary
    static MovableClock movableClock() {
        return new MovableClock(TUESDAY);
    }

    @Bean
    static AlertHeard alertHeard() {
        return new AlertHeard();
    }

    @Bean
    static Cast alertCast(
            Tenants tenants,
            Organisation organisation,
            Measures measures,
            MeasureDirectory directory,
            Observations observations,
            IncidentLedger ledger,
            AlertStore store,
            MovableClock clock) {
        return new Cast(tenants, organisation, measures, directory, observations, ledger, store, clock);
    }

    /** What was told of alerts, whoever hears it. */
    static class AlertHeard {

        private final List<Object> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(AlertEscalated event) {
            events.add(event);
        }

        @EventListener
        void on(AlertRaised event) {
            events.add(event);
        }

        @EventListener
        void on(AlertResolved event) {
            events.add(event);
        }

        @EventListener
        void on(AlertWoken event) {
            events.add(event);
        }

        @EventListener
        void on(AlertReassigned event) {
            events.add(event);
        }

        @EventListener
        void on(AlertAcknowledged event) {
            events.add(event);
        }

        @EventListener
        void on(AlertCommented event) {
            events.add(event);
        }

        @EventListener
        void on(AlertSnoozed event) {
            events.add(event);
        }

        <E> List<E> of(Class<E> type, TenantId tenant) {
            return events.stream()
                    .filter(type::isInstance)
                    .filter(event -> event.toString().contains("[tenant=" + tenant.value() + ","))
                    .map(type::cast)
                    .toList();
        }
    }

    /** Who plays along. */
    record Cast(
            Tenants tenants,
            Organisation organisation,
            Measures measures,
            MeasureDirectory directory,
            Observations observations,
            IncidentLedger ledger,
            AlertStore store,
            MovableClock clock) {

        TenantId begin() {
            clock.moveTo(TUESDAY);
            TenantId tenant = new TenantId("alert-" + NEXT.incrementAndGet());
            tenants.add(new Tenant(tenant, tenant.value(), ZoneId.of("Asia/Shanghai"), Locale.ENGLISH));
            TenantScope.run(tenant, () -> {
                organisation.addUnit("auto", "Auto", null, false);
                organisation.addUnit("sales", "Sales", "auto", false);
                organisation.addUnit("sales-east", "Sales east", "sales", false);
                organisation.addUnit("service", "Service", "auto", false);
                organisation.addUnit("gac", "GAC", null, true);
                person(tenant, "chen", "auto", Role.EXECUTIVE);
                person(tenant, "pmo", "auto", Role.PMO);
                person(tenant, "admin", "auto", Role.ADMIN);
                person(tenant, "zhao", "sales", Role.LEAD);
                person(tenant, "wang", "sales-east", Role.MEMBER);
                person(tenant, "li", "sales-east", Role.MEMBER);
                person(tenant, "sun", "service", Role.MEMBER);
                person(tenant, "ma", "service", Role.LEAD);
                person(tenant, "gao", "gac", Role.PARTNER);
            });
            return tenant;
        }

        private void person(TenantId tenant, String key, String unit, Role role) {
            organisation.addPerson(new PersonView(key, key, key + "@" + tenant.value() + ".example", unit, role), null);
        }

        void define(TenantId tenant, String key, String owner, String unit) {
            as(
                    tenant,
                    "pmo",
                    () -> measures.define(
                            key, JsonMapper.shared().readTree(MEASURE.formatted(key, owner, unit)), null));
        }

        /** Reports a week each from that of 9 February on, and lets the alerts follow. */
        void report(TenantId tenant, String key, int... values) {
            List<Report> reports = IntStream.range(0, values.length)
                    .mapToObj(number -> new Report(
                            key,
                            Period.parse("2026-W07").plus(number).toString(),
                            BigDecimal.valueOf(values[number]),
                            null,
                            null,
                            null,
                            false))
                    .toList();
            TenantScope.run(tenant, () -> {
                observations.record(new Origin("carbiz", null), reports);
                ledger.replay(
                        directory.byKeys(List.of(key)).stream()
                                .map(MeasureView::id)
                                .toList(),
                        clock.instant());
            });
        }

        /** A measure of this owner whose last two weeks lag, and its alert. */
        long lagging(TenantId tenant, String key, String owner, String unit) {
            define(tenant, key, owner, unit);
            report(tenant, key, 120, 80, 70);
            return alertOf(tenant, key);
        }

        long alertOf(TenantId tenant, String key) {
            return TenantScope.call(
                    tenant,
                    () -> store.list(Set.of(), Sight.ALL, null, AlertCursor.START, 500).stream()
                            .filter(alert -> directory
                                    .byIds(List.of(alert.incident().subjectId()))
                                    .getFirst()
                                    .key()
                                    .equals(key))
                            .map(HandledIncident::id)
                            .findFirst()
                            .orElseThrow());
        }

        /** Does something as one of the people. */
        <T> T as(TenantId tenant, String person, Supplier<T> work) {
            PersonView view = TenantScope.call(tenant, organisation::directory).stream()
                    .filter(one -> one.key().equals(person))
                    .findFirst()
                    .orElseThrow();
            return as(
                    new Caller(
                            tenant.value(), person, person, view.email(), view.unitKey(), view.role(), Set.of(), null),
                    work);
        }

        /** Does something with a token. */
        <T> T withToken(TenantId tenant, TokenScope scope, Supplier<T> work) {
            return as(Caller.token(tenant, "robot", Set.of(scope)), work);
        }

        private static <T> T as(Caller caller, Supplier<T> work) {
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities())));
            try {
                return TenantScope.call(caller.tenant(), work::get);
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }
}
