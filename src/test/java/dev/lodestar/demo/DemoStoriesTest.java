package dev.lodestar.demo;

import static dev.lodestar.measure.pace.Judgement.AMBER;
import static dev.lodestar.measure.pace.Judgement.GREEN;
import static dev.lodestar.measure.pace.Judgement.RED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.demo.carbiz.Business;
import dev.lodestar.demo.carbiz.DemoCalendar;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.AlertState;
import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.IncidentState;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Judgement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stories are in the data whenever the demo is first started. */
class DemoStoriesTest {

    private final DemoDatabase carbiz = DemoDatabase.of(Business.CARBIZ);
    private LocalDate anchor = LocalDate.EPOCH;
    private DemoTenant tenant = DemoTenants.jdAuto(anchor);

    @AfterEach
    void drop() throws SQLException {
        carbiz.drop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2026-01-07", "2027-03-15", "2026-06-20", "2027-01-04"})
    void every_planted_story_is_told_and_no_other(LocalDate firstStart) throws SQLException {
        anchor = firstStart;
        tenant = DemoTenants.jdAuto(anchor);
        carbiz.generator().create(anchor, carbiz.password());
        var dueBack = new DemoCalendar(anchor).weekStart(5);
        carbiz.generator().extendTo(dueBack.plusDays(8));
        var believed = judgement(evaluate("repurchase-rate", dueBack.plusDays(9)), 0);
        carbiz.generator().extendTo(anchor.minusDays(1));
        var all = all();

        bookingsFall(all.get("test-drive-bookings"), all.get("site-visits"));
        stationsLagAndSatisfactionAnswers(all.get("swap-stations-open"), all.get("swap-satisfaction"));
        deliveryDipsAndRecovers(all.get("on-time-delivery"));
        targetIsEasedMidLag(all.get("delivery-lead-time"));
        assertThat(believed).as("before the late purchases arrived").isEqualTo(AMBER);
        assertThat(judgement(all.get("repurchase-rate"), 5)).isEqualTo(GREEN);
        assertThat(judgement(all.get("cars-sold"), 0)).isEqualTo(AMBER);
        assertThat(firing(all)).containsExactly("open-liability-claims", "swap-stations-open", "test-drive-bookings");
        assertThat(all.values().stream()
                        .mapToInt(evaluation -> evaluation.incidents().size())
                        .sum())
                .isEqualTo(6);
        mostlyGreen(all);
    }

    private static void bookingsFall(Evaluation bookings, Evaluation visits) {
        assertThat(last(bookings, 3)).containsExactly(AMBER, RED, RED);
        assertThat(bookings.periods().get(bookings.periods().size() - 2).alertState())
                .isEqualTo(AlertState.FIRING);
        assertThat(last(visits, 3)).containsOnly(GREEN);
        assertThat(bookings.incidents()).hasSize(1);
    }

    private static void stationsLagAndSatisfactionAnswers(Evaluation stations, Evaluation satisfaction) {
        assertThat(last(stations, 26)).doesNotContain(GREEN);
        assertThat(judgement(satisfaction, 13)).isEqualTo(RED);
        assertThat(satisfaction.alertState()).isEqualTo(AlertState.RECOVERING);
    }

    private void deliveryDipsAndRecovers(Evaluation onTime) {
        var incident = onTime.incidents().getFirst();
        assertThat(incident.state()).isEqualTo(IncidentState.RESOLVED);
        assertThat(incident.startPeriod()).isEqualTo(week(20));
        assertThat(incident.resolvedPeriod()).isEqualTo(week(15));
    }

    private void targetIsEasedMidLag(Evaluation leadTime) {
        var before = leadTime.periods().get(leadTime.periods().size() - 7);
        var after = leadTime.periods().get(leadTime.periods().size() - 6);
        assertThat(before.alertState()).isEqualTo(AlertState.FIRING);
        assertThat(after.definitionVersion()).isEqualTo(before.definitionVersion() + 1);
        assertThat(after.judgement()).isEqualTo(GREEN);
    }

    private static void mostlyGreen(Map<String, Evaluation> all) {
        var stories = List.of("swap-stations-open", "swap-satisfaction", "cars-sold", "visit-booking-rate");
        all.forEach((measure, evaluation) -> {
            var green = evaluation.periods().stream()
                    .filter(period -> period.judgement() == GREEN)
                    .count();
            if (!stories.contains(measure)) {
                assertThat(green)
                        .as(measure)
                        .isGreaterThanOrEqualTo(evaluation.periods().size() * 85L / 100);
            }
            assertThat(evaluation.periods()).as(measure).allMatch(DemoStoriesTest::isJudged);
        });
    }

    private static boolean isJudged(JudgedPeriod period) {
        return period.judgement() == GREEN || period.judgement() == AMBER || period.judgement() == RED;
    }

    private static List<String> firing(Map<String, Evaluation> all) {
        return all.entrySet().stream()
                .filter(entry -> entry.getValue().alertState() == AlertState.FIRING)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Judgement> last(Evaluation evaluation, int weeks) {
        var periods = evaluation.periods();
        return periods.subList(periods.size() - weeks, periods.size()).stream()
                .map(JudgedPeriod::judgement)
                .toList();
    }

    private static Judgement judgement(Evaluation evaluation, int back) {
        return evaluation.periods().get(evaluation.periods().size() - 1 - back).judgement();
    }

    private Period week(int back) {
        return Period.containing(Frequency.WEEK, new DemoCalendar(anchor).weekStart(back));
    }

    private Map<String, Evaluation> all() throws SQLException {
        var all = new TreeMap<String, Evaluation>();
        for (var measure : tenant.measures()) {
            if (tenant.isPulled(measure.key())) {
                all.put(measure.key(), evaluate(measure.key(), anchor));
            }
        }
        return all;
    }

    private Evaluation evaluate(String measure, LocalDate day) throws SQLException {
        Instant at = day.atTime(9, 0).atZone(tenant.zone()).toInstant();
        try (var reader = carbiz.reader()) {
            return JudgedDemo.evaluate(tenant, measure, reader, at);
        }
    }
}
