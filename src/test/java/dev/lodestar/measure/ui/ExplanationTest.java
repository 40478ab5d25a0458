package dev.lodestar.measure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.measure.MeasureDossier;
import dev.lodestar.measure.pace.Direction;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("reasons")
    void says_why_in_the_readers_language(String language, String sentence, String unit, MeasureDossier dossier) {
        String why = new Explanation(Bundles.wording(language, unit), dossier).why();

        assertThat(why.replace('\u00a0', ' ')).isEqualTo(sentence);
    }

    static Stream<Arguments> reasons() {
        return Stream.of(comparisons(), ranges(), silences(), absences()).flatMap(one -> one);
    }

    private static Stream<Arguments> comparisons() {
        MeasureDossier conversion = weekly().expects(Direction.HIGHER, "12")
                .tolerates("0.6", "1.8", null)
                .reports("2026-W10", "12.4")
                .closed();
        return Stream.of(
                Arguments.of("en", "On track in W10 because 12.4 % ≥ 12 % − 0.6 %.", "%", conversion),
                Arguments.of("zh", "第10周正常：12.4 % ≥ 12 % − 0.6 %。", "%", conversion),
                Arguments.of("de", "Im Plan in KW 10, weil 12,4 % ≥ 12 % − 0,6 %.", "%", conversion),
                Arguments.of(
                        "en",
                        "At risk in W10 because 1,350 bookings < 1,450 − 72.5, but still ≥ 1,450 − 217.5.",
                        "bookings",
                        higher("1350")),
                Arguments.of(
                        "en", "Off track in W10 because 1,160 bookings < 1,450 − 217.5.", "bookings", higher("1160")),
                Arguments.of("zh", "第10周偏离：1,160 单 < 1,450 − 217.5。", "单", higher("1160")),
                Arguments.of(
                        "de", "Außer Plan in KW 10, weil 1.160 Fahrten < 1.450 − 217,5.", "Fahrten", higher("1160")),
                Arguments.of("en", "On track in W10 because 105 s ≤ 100 + 5.", "s", lower("105")),
                Arguments.of("en", "At risk in W10 because 106 s > 100 + 5, but still ≤ 100 + 15.", "s", lower("106")),
                Arguments.of("en", "Off track in W10 because 116 s > 100 + 15.", "s", lower("116")));
    }

    private static Stream<Arguments> ranges() {
        return Stream.of(
                Arguments.of("en", "On track in W10 because 45 % lies within 35–55 %.", "%", range("45")),
                Arguments.of(
                        "en", "On track in W10: 56 % is 1 % outside 35–55 %, and 1 % is tolerated.", "%", range("56")),
                Arguments.of(
                        "en",
                        "At risk in W10 because 57 % is 2 % outside 35–55 %: more than 1 %, but not more than 3 %.",
                        "%",
                        range("57")),
                Arguments.of(
                        "de",
                        "Außer Plan in KW 10, weil 30 % um 5 % außerhalb von 35–55 % liegt, also um mehr als 3 %.",
                        "%",
                        range("30")));
    }

    private static Stream<Arguments> silences() {
        MeasureDossier silent = weekly().expects(Direction.HIGHER, "1450")
                .reports("2026-W10", "1450", "-")
                .closed();
        return Stream.of(
                Arguments.of(
                        "en",
                        "No judgement for W11: no value came. The last one was 1,450 in W10. Silence is never green.",
                        "",
                        silent),
                Arguments.of("zh", "第11周无法判定：未收到数据。最近一次是第10周的 1,450。没有数据绝不等于正常。", "", silent),
                Arguments.of(
                        "en",
                        "No judgement for W10: no value ever came. Silence is never green.",
                        "",
                        weekly().expects(Direction.HIGHER, "1450")
                                .reports("2026-W10", "-")
                                .closed()),
                Arguments.of(
                        "en",
                        "No judgement for W5: W4 has no value, and a sum with a hole would fake a lag.",
                        "",
                        weekly().expectsSum("5000")
                                .reports("2026-W02", "100", "100", "-", "100")
                                .closed()));
    }

    private static Stream<Arguments> absences() {
        return Stream.of(
                Arguments.of(
                        "en",
                        "No judgement for W10: it rests on fewer than 30 cases, which is too few to say anything.",
                        "%",
                        weekly().ratio()
                                .expects(Direction.HIGHER, "80")
                                .tolerates("1", "2", "30")
                                .reports("2026-W10", "9/10")
                                .closed()),
                Arguments.of(
                        "en",
                        "Nothing to judge yet: W2 is the first period, and it closes on 13 January 2026.",
                        "",
                        weekly().expects(Direction.HIGHER, "1").at(Instant.parse("2026-01-06T00:00:00Z"))),
                Arguments.of(
                        "de",
                        "Nichts zum Vergleichen: Für KW 10 gibt es keinen Zielwert.",
                        "",
                        weekly().expectsNothing().reports("2026-W10", "5").closed()));
    }

    private static Sample weekly() {
        return Sample.of(Frequency.WEEK);
    }

    private static MeasureDossier higher(String actual) {
        return weekly().expects(Direction.HIGHER, "1450")
                .reports("2026-W10", actual)
                .closed();
    }

    private static MeasureDossier lower(String actual) {
        return weekly().expects(Direction.LOWER, "100")
                .reports("2026-W10", actual)
                .closed();
    }

    private static MeasureDossier range(String actual) {
        return weekly().expectsBetween("35", "55").reports("2026-W10", actual).closed();
    }
}
