package dev.lodestar.response.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import dev.lodestar.alert.Alerts;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.SignedIn;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.response.Countermeasures;
import dev.lodestar.response.ExpectedEffect;
import dev.lodestar.response.NewCountermeasure;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HistoryTest
@ViewPackages(packages = "dev.lodestar.response.ui")
class OnMeasureTest extends SpringBrowserlessTest {

    @Autowired
    private HistoryWorld world;

    @Autowired
    private Alerts alerts;

    @Autowired
    private Countermeasures countermeasures;

    @Autowired
    private AlertOnMeasure alertPart;

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
}
