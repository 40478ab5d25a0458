package dev.lodestar.response.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import dev.lodestar.alert.Alerts;
import dev.lodestar.alert.rule.Outlook;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.SignedIn;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.MeasureHistory;
import dev.lodestar.measure.MeasureRecords;
import dev.lodestar.measure.Measures;
import dev.lodestar.organisation.Role;
import dev.lodestar.response.Countermeasures;
import dev.lodestar.response.ExpectedEffect;
import dev.lodestar.response.NewCountermeasure;
import dev.lodestar.uikit.Numbers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.dataformat.yaml.YAMLMapper;

@HistoryTest
@ViewPackages(packages = "dev.lodestar.response.ui")
class OnMeasureTest extends SpringBrowserlessTest {

    private static final Instant NOW = Instant.parse("2026-03-03T02:00:00Z");

    @Autowired
    private HistoryWorld world;

    @Autowired
    private Alerts alerts;

    @Autowired
    private Countermeasures countermeasures;

    @Autowired
    private AlertOnMeasure alertPart;

    @Autowired
    private OutlookOnMeasure outlookPart;

    @Autowired
    private Measures measures;

    @Autowired
    private MeasureRecords records;

    @Autowired
    private CountermeasuresOnMeasure countermeasuresPart;

    @Test
    @SignedIn(tenant = "on-measure", role = Role.LEAD, unit = "sales", person = "li-ming")
    void a_measure_leads_to_its_alert_and_says_what_is_done() {
        TenantId tenant = world.begin("on-measure", 1);
        world.report(tenant, "m0", "2026-W05", 100, 100, 100, 80, 70);
        await().pollInSameThread().until(() -> !alerts.open(1).isEmpty());
        long alert = alerts.open(1).getFirst().id();
        countermeasures.create(
                alert,
                new NewCountermeasure(
                        "Call every visitor",
                        "li-ming",
                        LocalDate.parse("2026-03-15"),
                        new ExpectedEffect(ExpectedEffect.Kind.LEVEL, BigDecimal.valueOf(95), "2026-W12"),
                        null));
        InView above = (InView) alertPart.at("measures/m0").orElseThrow();
        InView below = (InView) countermeasuresPart.at("measures/m0").orElseThrow();

        above.show();
        below.show();

        assertThat(alertPart.isFirst()).isTrue();
        assertThat(said(above)).contains("Alert: 30 % below expectation, 2 weeks in a row", "with a countermeasure");
        assertThat(above.getElement().getOuterHTML()).contains("alerts/" + alert);
        assertThat(said(below)).contains("One countermeasure", "Call every visitor", "Expected: 95 drives in W12");
        assertThat(alertPart.at("plans/x")).isEmpty();
    }

    @Test
    @SignedIn(tenant = "heads-somewhere")
    void a_measure_says_where_it_is_heading_by_the_numbers_of_the_trend_rule_and_nothing_when_too_few_are_known() {
        TenantId tenant = world.begin("heads-somewhere", 1);
        stations("stations");
        stations("young");
        world.report(tenant, "stations", "2026-W01", 9, 17, 27, 36, 44, 54, 63, 72, 81);
        world.report(tenant, "young", "2026-W05", 40, 50, 60, 70, 80);
        world.on("2026-03-03T02:00:00Z");

        InView part = (InView) outlookPart.at("measures/stations").orElseThrow();
        InView none = (InView) outlookPart.at("measures/young").orElseThrow();
        part.show();
        none.show();

        MeasureHistory history =
                records.histories(List.of("stations"), NOW, NOW).get("stations");
        Outlook outlook = Outlook.of(history.subject(), history.evaluation().periods(), Outlook.CONFIDENCE)
                .orElseThrow();
        assertThat(said(part))
                .contains("Where it is heading")
                .contains("At this pace W52 2026 ends at "
                        + new Numbers(Locale.ENGLISH)
                                .with("stations", outlook.value())
                                .replace('\u00a0', ' ') + " (80 % between ")
                .contains("the target is 520 stations", "the last 9 periods");
        assertThat(said(none)).isBlank();
    }

    private void stations(String key) {
        measures.define(key, new YAMLMapper().readTree("""
                {name: Stations, unit: stations, kind: STOCK, frequency: WEEK, graceHours: 24, owner: li-ming,
                 unitKey: sales, sharedWith: [], definition: {effectiveFrom: "2025-12-29", direction: HIGHER,
                   curve: {shape: LINEAR, baseline: {date: "2025-12-28", value: "0"},
                     targets: [{date: "2026-12-27", value: "520"}]}}}"""), null);
    }
}
