package dev.lodestar.measure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.measure.MeasureDossier;
import dev.lodestar.measure.pace.Direction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LagStoryTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("firing")
    void tells_since_when_and_by_how_much(String language, String told, MeasureDossier dossier) {
        assertThat(lag(language, dossier)).isEqualTo(told);
    }

    static Stream<Arguments> firing() {
        MeasureDossier bookings = Sample.of(Frequency.WEEK)
                .expects(Direction.HIGHER, "1450")
                .reports("2026-W44", "1450", "1235", "1160")
                .closed();
        return Stream.of(
                Arguments.of(
                        "en",
                        "Firing since W46: 2 weeks in a row below expectation. W46 had 1,160 of 1,450 expected; "
                                + "the gap of −290 is beyond the off-track limit of −217.5 (15 %).",
                        bookings),
                Arguments.of("zh", "自第46周起预警： 连续2周低于预期。第46周实际 1,160，预期 1,450；差距 −290 超过了偏离界限 −217.5（15 %）。", bookings),
                Arguments.of(
                        "de",
                        "Warnung seit KW 46: 2 Wochen in Folge unter der Erwartung. KW 46 brachte 1.160 von 1.450 "
                                + "erwarteten; der Abstand von −290 liegt jenseits der Grenze „außer Plan“ von −217,5 (15 %).",
                        bookings),
                Arguments.of(
                        "en",
                        "Firing since Oct: 2 months in a row above expectation. Oct had 116 against 100 expected; the gap "
                                + "of −16 is beyond the off-track limit of −15 (15 %). This measure counts its own "
                                + "periods, which are months.",
                        Sample.of(Frequency.MONTH)
                                .expects(Direction.LOWER, "100")
                                .reports("2026-09", "110", "116")
                                .closed()));
    }

    @Test
    void a_recovering_measure_says_what_ends_the_alert() {
        MeasureDossier dossier = Sample.of(Frequency.WEEK)
                .expects(Direction.HIGHER, "100")
                .reports("2026-W44", "90", "90", "98")
                .closed();

        assertThat(lag("en", dossier))
                .isEqualTo("Recovering: the latest week no longer lags. The alert that fired in W45 ends with the next "
                        + "week that does not lag either.");
    }

    @Test
    void days_say_that_they_are_rolled_up_to_weeks() {
        String[] days = new String[14];
        java.util.Arrays.fill(days, "80");
        MeasureDossier dossier = Sample.of(Frequency.DAY)
                .expects(Direction.HIGHER, "100")
                .reports("2026-03-02", days)
                .closed();

        assertThat(lag("en", dossier))
                .startsWith("Firing since W11: 2 weeks in a row below expectation. W11 had 560 of 700 expected;")
                .endsWith("The days are rolled up to weeks for this rule.");
    }

    @Test
    void missing_values_are_told_apart_from_lags() {
        MeasureDossier dossier = Sample.of(Frequency.WEEK)
                .expects(Direction.HIGHER, "100")
                .reports("2026-W02", "100", "100", "-", "-")
                .closed();
        LagStory story = new LagStory(Bundles.wording("en", ""), dossier);

        assertThat(story.lag()).isEmpty();
        assertThat(story.missing()).hasValueSatisfying(told -> {
            assertThat(told.lead()).isEqualTo("No value since W4:");
            assertThat(told.text()).contains("the owner and the lead were told");
        });
    }

    private static String lag(String language, MeasureDossier dossier) {
        var told = new LagStory(Bundles.wording(language, ""), dossier).lag().orElseThrow();
        return told.lead() + " " + told.text();
    }
}
