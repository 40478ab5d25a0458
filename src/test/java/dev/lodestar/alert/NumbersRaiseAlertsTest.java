package dev.lodestar.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.Measures;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.Origin;
import dev.lodestar.measure.Report;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** From a recorded number, through the event after its commit, to an alert that a person reads. */
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class NumbersRaiseAlertsTest {

    private static final TenantId TENANT = new TenantId("jd-auto");
    private static final String BOOKINGS = """
            {"name": "Bookings", "unit": "drives", "kind": "FLOW", "frequency": "WEEK", "graceHours": 24,
             "owner": "wang", "unitKey": "sales",
             "definition": {"effectiveFrom": "2026-02-09", "direction": "HIGHER",
               "curve": {"shape": "STEP", "targets": [{"date": "2026-02-09", "value": "100"}]}}}""";

    @TestConfiguration
    static class Tuesday {

        @Bean
        @Primary
        Clock tuesday() {
            return Clock.fixed(Instant.parse("2026-03-03T02:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    private Tenants tenants;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Measures measures;

    @Autowired
    private Observations observations;

    @Autowired
    private Alerts alerts;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void two_weeks_under_the_expectation_reach_the_feed_with_their_evidence() {
        tenants.add(new Tenant(TENANT, "JD Auto", ZoneId.of("Asia/Shanghai"), Locale.CHINA));
        TenantScope.run(TENANT, () -> {
            organisation.addUnit("sales", "Sales", null, false);
            organisation.addPerson(new PersonView("wang", "Wang", "wang@jd-auto.example", "sales", Role.PMO), null);
        });
        signIn();
        measures.define("bookings", JsonMapper.shared().readTree(BOOKINGS), null);
        TenantScope.run(
                TENANT,
                () -> observations.record(
                        new Origin("crm", null),
                        List.of(number("2026-W07", 120), number("2026-W08", 80), number("2026-W09", 70))));

        await().pollInSameThread()
                .untilAsserted(() -> assertThat(alerts.open(10)).singleElement().satisfies(alert -> {
                    assertThat(alert.measureName()).isEqualTo("Bookings");
                    assertThat(alert.rule()).isEqualTo("LAG");
                    assertThat(alert.evidence())
                            .extracting(EvidenceRow::period)
                            .containsExactly("2026-W08", "2026-W09");
                }));
        assertThat(alerts.firingCount()).isEqualTo(1);
    }

    private static Report number(String week, int value) {
        return new Report("bookings", week, BigDecimal.valueOf(value), null, null, null, false);
    }

    private static void signIn() {
        Caller caller =
                new Caller(TENANT.value(), "wang", "Wang", "wang@jd-auto.example", "sales", Role.PMO, Set.of(), null);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()));
    }
}
