package dev.lodestar.dashboard;

import static dev.lodestar.dashboard.Statuses.measure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureStatus;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026-W09 ends on Sunday, 1 March; 2026-W05 on Sunday, 1 February. */
class BowlerTest {

    @ParameterizedTest
    @CsvSource({
        "RAG, GGG, RAG",
        "GGG, GRA, GRA",
        "AUG, UAU, AAU",
        "GUG, GGG, GUG",
        "GGG, RG, GRG",
    })
    void a_cell_stands_as_the_worst_of_the_measures(String one, String other, String expected) {
        List<MeasureStatus> measures = List.of(
                measure("one", Frequency.WEEK, "2026-W09", one), measure("two", Frequency.WEEK, "2026-W09", other));

        assertThat(letters(measures, 3)).isEqualTo(expected);
    }

    @Test
    void silence_is_worse_than_green_and_no_week_is_green_without_a_judgement() {
        assertThat(letters(List.of(measure("young", Frequency.WEEK, "2026-W09", "G")), 3))
                .isEqualTo("--G");
    }

    @Test
    void a_cell_names_the_measure_that_stood_worst() {
        MeasureStatus good = measure("good", Frequency.WEEK, "2026-W09", "G");
        MeasureStatus bad = measure("bad", Frequency.WEEK, "2026-W09", "R");

        assertThat(new Bowler(List.of(good, bad), 1).cells(List.of(good, bad)))
                .singleElement()
                .extracting(Grid.Cell::measure)
                .isEqualTo("bad");
    }

    @ParameterizedTest
    @CsvSource({
        // a day stands for its week on Sunday
        "DAY, 2026-03-01, GGGGGGGRAAAAAAG, -GRG",
        // January stands until February is over, on the Saturday of W09
        "MONTH, 2026-02, RG, RRRG",
        "QUARTER, 2025-Q4, A, AAAA",
    })
    void a_longer_period_stands_from_the_week_it_is_over_in(
            Frequency frequency, String last, String letters, String expected) {
        List<MeasureStatus> weekly = List.of(measure("weekly", Frequency.WEEK, "2026-W09", "GGGG"));
        MeasureStatus other = measure("other", frequency, last, letters);
        Bowler bowler = new Bowler(weekly, 4);

        assertThat(letters(bowler.cells(List.of(other)))).isEqualTo(expected);
    }

    @Test
    void weeks_end_with_the_latest_that_was_judged() {
        List<MeasureStatus> measures = List.of(
                measure("slow", Frequency.WEEK, "2025-W51", "G"),
                measure("fast", Frequency.WEEK, "2026-W01", "G"),
                measure("daily", Frequency.DAY, "2026-01-07", "G"));

        assertThat(new Bowler(measures, 3).weeks())
                .containsExactly(Period.parse("2025-W51"), Period.parse("2025-W52"), Period.parse("2026-W01"));
    }

    @Test
    void nothing_judged_has_no_weeks() {
        assertThat(new Bowler(List.of(measure("new", Frequency.WEEK, "2026-W09", "")), 13).weeks())
                .isEmpty();
    }

    private static String letters(List<MeasureStatus> measures, int weeks) {
        return letters(new Bowler(measures, weeks).cells(measures));
    }

    private static String letters(List<Grid.Cell> cells) {
        return cells.stream()
                .map(cell ->
                        cell.judgement() == null ? "-" : cell.judgement().name().substring(0, 1))
                .collect(Collectors.joining());
    }
}
