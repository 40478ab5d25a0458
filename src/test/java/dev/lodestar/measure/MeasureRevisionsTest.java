package dev.lodestar.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Holder;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.testing.MovableClock;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What is said of a measure changes on the second, third and fourth of March; whoever looks back sees it as it was. */
@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(StatementCount.class)
class MeasureRevisionsTest {

    private static final TenantId TENANT = new TenantId("revisions");

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        MovableClock clockOfTheTest() {
            return new MovableClock(Instant.EPOCH);
        }
    }

    @Autowired
    private Tenants tenants;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Measures measures;

    @Autowired
    private MeasureStatuses statuses;

    @Autowired
    private MeasureHoldings holdings;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void setUp() {
        tenants.add(new Tenant(TENANT, "Revisions", ZoneId.of("Asia/Shanghai"), Locale.ENGLISH));
        TenantScope.run(TENANT, () -> {
            organisation.addUnit("sales", "Sales", null, false);
            organisation.addUnit("gac", "GAC", null, true);
            for (String key : List.of("wang", "li")) {
                organisation.addPerson(new PersonView(key, key, key + "@revisions.example", "sales", Role.LEAD), null);
            }
        });
        signIn(Role.PMO, "sales");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_name_an_owner_and_a_sharing_are_those_that_were_known() {
        at("2026-03-02T00:00:00Z");
        define("told", "Test drives", "[\"gac\"]", null);
        at("2026-03-03T00:00:00Z");
        define("told", "Booked drives", "[]", measures.get("told").measure().version());
        at("2026-03-04T00:00:00Z");
        transaction.executeWithoutResult(
                running -> holdings.handOver(Holder.person("wang"), Holder.person("li"), "moved on"));

        assertThat(seen("told", "2026-03-01T23:59:59Z")).isEqualTo("nothing");
        assertThat(seen("told", "2026-03-02T00:00:00Z")).isEqualTo("Test drives of wang");
        assertThat(seen("told", "2026-03-03T00:00:00Z")).isEqualTo("Booked drives of wang");
        assertThat(seen("told", "2026-03-04T00:00:00Z")).isEqualTo("Booked drives of li");

        signIn(Role.PARTNER, "gac");
        assertThat(seen("told", "2026-03-02T12:00:00Z")).isEqualTo("Test drives of wang");
        assertThat(seen("told", "2026-03-03T12:00:00Z")).isEqualTo("nothing");
    }

    @Test
    void what_changes_nothing_is_no_revision() {
        at("2026-03-02T00:00:00Z");
        define("same", "Same", "[]", null);
        define("same", "Same", "[]", measures.get("same").measure().version());

        assertThat(jdbc.sql("""
                        select count(*) from measure_revision r join measure m on m.tenant = r.tenant and m.id = r.measure_id
                        where r.tenant = ? and m.measure_key = 'same'""").param(TENANT.value()).query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void looking_back_takes_three_statements_however_many_there_are() {
        at("2026-03-02T00:00:00Z");
        define("one", "One", "[]", null);
        define("two", "Two", "[]", null);
        Instant then = Instant.parse("2026-03-02T01:00:00Z");

        assertThat(StatementCount.during(() -> statuses.of(List.of("one"), then, then)))
                .hasSize(3);
        assertThat(StatementCount.during(() -> statuses.of(List.of("one", "two"), then, then)))
                .hasSize(3);
    }

    private String seen(String key, String instant) {
        Instant then = Instant.parse(instant);
        return statuses.of(List.of(key), then, then).stream()
                .map(status -> status.name() + " of " + status.owner())
                .findFirst()
                .orElse("nothing");
    }

    private void define(String key, String name, String sharedWith, Long version) {
        measures.define(key, JsonMapper.shared().readTree("""
                        {"name": "%s", "unit": "drives", "kind": "FLOW", "frequency": "WEEK", "graceHours": 24,
                         "owner": "wang", "unitKey": "sales", "sharedWith": %s,
                         "definition": {"effectiveFrom": "2026-02-09", "direction": "HIGHER",
                           "curve": {"shape": "STEP", "targets": [{"date": "2026-02-09", "value": "100"}]}}}""".formatted(name, sharedWith)), version);
    }

    private void at(String instant) {
        ((MovableClock) clock).moveTo(Instant.parse(instant));
    }

    private static void signIn(Role role, String unit) {
        Caller caller = new Caller(TENANT.value(), "caller", "Caller", "caller@x.example", unit, role, Set.of(), null);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()));
    }
}
