package dev.lodestar.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lodestar.ingest.SourceConnection;
import dev.lodestar.ingest.SourceKind;
import dev.lodestar.ingest.SourceLimits;
import dev.lodestar.ingest.SourceQuery;
import dev.lodestar.ingest.SourceSpec;
import dev.lodestar.ingest.Sources;
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
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** What an operator sees of pulls, judgements and alerts, and that it tells nothing of who the customers are. */
@ProductionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsTest {

    private static final TenantId TENANT = new TenantId("measured");
    private static final Pattern OURS = Pattern.compile("\\blodestar_[a-z_]+");
    private static final String BOOKINGS = """
            {"name": "Bookings", "unit": "drives", "kind": "FLOW", "frequency": "WEEK", "owner": "ada", "unitKey": "all",
             "definition": {"effectiveFrom": "2026-01-05", "direction": "HIGHER",
               "curve": {"shape": "STEP", "targets": [{"date": "2026-01-05", "value": "100"}]}}}""";

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Measures measures;

    @Autowired
    private Observations observations;

    @Autowired
    private Sources sources;

    @LocalManagementPort
    private int managementPort;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void let_two_weeks_lag_and_a_source_be_out_of_reach() {
        tenants.add(new Tenant(TENANT, "Measured", ZoneId.of("Asia/Shanghai"), Locale.CHINA));
        TenantScope.run(TENANT, () -> {
            organisation.addUnit("all", "All", null, false);
            organisation.addPerson(new PersonView("ada", "Ada", "ada@measured.example", "all", Role.ADMIN), null);
        });
        signIn();
        measures.define("bookings", JsonMapper.shared().readTree(BOOKINGS), null);
        sources.define(outOfReach());
        sources.pull("gone");
        SecurityContextHolder.clearContext();
        TenantScope.run(
                TENANT, () -> observations.record(new Origin("crm", null), List.of(lagging("W02"), lagging("W03"))));
        await().until(() -> meters.find("lodestar.alerts").counter() != null);
    }

    @AfterAll
    void signOut() {
        SecurityContextHolder.clearContext();
        http.close();
    }

    @Test
    void no_meter_names_a_tenant() {
        assertThat(meters.getMeters())
                .extracting(Meter::getId)
                .allSatisfy(id -> assertThat(id.getTags())
                        .as(id.getName())
                        .noneMatch(tag ->
                                tag.getKey().equals("tenant") || tag.getValue().contains(TENANT.value())));
    }

    @Test
    void labels_of_ours_have_few_values_that_are_known_beforehand() {
        Set<String> labels = meters.getMeters().stream()
                .map(Meter::getId)
                .filter(id -> id.getName().startsWith("lodestar."))
                .flatMap(id -> id.getTags().stream())
                .map(Tag::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(labels).isSubsetOf("change", "channel", "error", "job", "kind", "outcome", "rule");
    }

    @Test
    void pulls_judgements_and_alerts_are_served_on_the_management_port() throws Exception {
        HttpResponse<String> metrics = get("/actuator/prometheus");

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body())
                .contains(
                        "lodestar_pulls_seconds_count{kind=\"jdbc\",outcome=\"failed\"}",
                        "lodestar_judgements_seconds_count",
                        "lodestar_alert_replay_seconds_count",
                        "lodestar_alerts_total{change=\"raised\",rule=\"lag\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void probes_need_no_sign_in(String path) throws Exception {
        HttpResponse<String> health = get(path);

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("UP");
    }

    @Test
    void dashboards_and_rules_ask_for_meters_that_exist() throws IOException {
        String asked = Files.readString(Path.of("config/prometheus/rules.yaml"))
                + Files.readString(Path.of("config/grafana/dashboards/lodestar.json"));
        Set<String> names =
                OURS.matcher(asked).results().map(found -> found.group()).collect(Collectors.toSet());
        Set<String> known = Set.of(
                "lodestar_pulls",
                "lodestar_pull_rows",
                "lodestar_judgements",
                "lodestar_alert_replay",
                "lodestar_alerts",
                "lodestar_jobs");

        assertThat(names)
                .isNotEmpty()
                .extracting(name -> name.replaceFirst("(_seconds)?_(count|sum|max|total|bucket)$", ""))
                .allMatch(known::contains);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + managementPort + path);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static Report lagging(String week) {
        return new Report("bookings", "2026-" + week, BigDecimal.TEN, null, null, null, false);
    }

    private static SourceSpec outOfReach() {
        return new SourceSpec(
                "gone",
                "Gone",
                SourceKind.JDBC,
                new SourceConnection("jdbc:mariadb://127.0.0.1:1/gone", "reader", "secret"),
                List.of(new SourceQuery(
                        "bookings", "select count(*) as value from booking where day >= :from and day < :to")),
                "0 15 6 * * ?",
                "ada",
                "all",
                true,
                SourceLimits.DEFAULT);
    }

    private static void signIn() {
        Caller ada =
                new Caller(TENANT.value(), "ada", "Ada", "ada@measured.example", "all", Role.ADMIN, Set.of(), null);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(ada, null, ada.getAuthorities()));
    }
}
