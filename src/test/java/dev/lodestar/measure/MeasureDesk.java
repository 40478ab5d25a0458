package dev.lodestar.measure;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.organisation.TokenScope;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.testing.MovableClock;
import dev.lodestar.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** On Tuesday of 2026-W10, two tenants with people who define measures, and one measure a test. */
@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(MeasureDesk.Tuesday.class)
abstract class MeasureDesk {

    static final TenantId TENANT = new TenantId("desk");
    static final TenantId OTHER = new TenantId("other-desk");
    static final Instant TUESDAY = Instant.parse("2026-03-03T02:00:00Z");
    private static int count;

    @Autowired
    Measures measures;

    @Autowired
    Evaluations evaluations;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Observations observations;

    @Autowired
    private Clock clock;

    String key = "";

    @BeforeEach
    void a_measure_with_numbers() {
        moveTo(TUESDAY);
        key = "bookings-" + count++;
        for (TenantId tenant : List.of(TENANT, OTHER)) {
            tenants.add(new Tenant(tenant, "Desk", ZoneId.of("Asia/Shanghai"), Locale.CHINA));
            TenantScope.run(tenant, () -> {
                organisation.addUnit("sales", "Sales", null, false);
                for (Role role : List.of(Role.PMO, Role.EXECUTIVE, Role.ADMIN)) {
                    String name = role.name().toLowerCase(Locale.ROOT);
                    organisation.addPerson(
                            new PersonView(name, name, name + "@" + tenant + ".example", "sales", role), null);
                }
            });
            as(token(tenant), () -> define(key, "100", "2026-02-09", null, null));
            record(tenant, "2026-W07", "120");
            record(tenant, "2026-W08", "80");
        }
    }

    void moveTo(Instant instant) {
        ((MovableClock) clock).moveTo(instant);
    }

    void record(TenantId tenant, String week, String value) {
        Report report = new Report(key, week, new BigDecimal(value), null, null, null, false);
        TenantScope.run(tenant, () -> observations.record(new Origin("crm", null), List.of(report)));
    }

    MeasureView define(String measure, String target, String from, @Nullable Long version, @Nullable String approver) {
        String rebaseline = approver == null
                ? ""
                : ", \"rebaseline\": {\"reason\": \"agreed late\", \"approver\": \"" + approver + "\"}";
        return measures.define(
                measure, JsonMapper.shared().readTree("""
                {"name": "Bookings", "unit": "drives", "kind": "FLOW", "frequency": "WEEK", "graceHours": 24,
                 "owner": "pmo", "unitKey": "sales",
                 "definition": {"effectiveFrom": "%s",
                   "curve": {"shape": "STEP", "targets": [{"date": "%s", "value": "%s"}]}}%s}""".formatted(from, from, target, rebaseline)), version);
    }

    long version() {
        return as(person(TENANT, Role.PMO), () -> measures.get(key)).measure().version();
    }

    static Caller token(TenantId tenant) {
        return Caller.token(tenant, "set-up", Set.of(TokenScope.ADMIN));
    }

    static Caller person(TenantId tenant, Role role) {
        String name = role.name().toLowerCase(Locale.ROOT);
        return new Caller(tenant.value(), name, name, name + "@x.example", "sales", role, Set.of(), null);
    }

    static <T> T as(Caller caller, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities())));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** The clock; no configuration, as the tests of other modules that scan this package would take it for theirs. */
    static class Tuesday {

        @Bean
        @Primary
        MovableClock clockOfTheDesk() {
            return new MovableClock(TUESDAY);
        }
    }
}
