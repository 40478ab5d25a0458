package dev.lodestar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.demo.carbiz.Business;
import dev.lodestar.measure.pace.AlertState;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RheinMobilTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2026-01-07", "2027-03-15"})
    void late_deliveries_are_the_only_alert(LocalDate anchor) throws SQLException {
        var rheinbiz = DemoDatabase.of(Business.RHEINBIZ);
        var tenant = DemoTenants.rheinMobil(anchor);
        rheinbiz.generator().create(anchor, rheinbiz.password());
        rheinbiz.generator().extendTo(anchor.minusDays(1));

        var at = anchor.atTime(9, 0).atZone(tenant.zone()).toInstant();
        var firing = new ArrayList<String>();
        try (var reader = rheinbiz.reader()) {
            for (var measure : tenant.measures().stream()
                    .filter(one -> tenant.isPulled(one.key()))
                    .toList()) {
                var evaluation = JudgedDemo.evaluate(tenant, measure.key(), reader, at);
                assertThat(evaluation.periods()).as(measure.key()).isNotEmpty();
                if (evaluation.alertState() != AlertState.OK) {
                    firing.add(measure.key());
                }
            }
        }
        rheinbiz.drop();

        assertThat(firing).containsExactly("on-time-delivery");
    }
}
