package dev.lodestar.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ComponentsTest {

    @Test
    void a_badge_says_its_word() {
        var badge = new StatusBadge(Signal.AMBER);
        assertThat(badge.getText()).isEqualTo("at risk");
        assertThat(badge.getClassNames()).contains("ls-status--amber");
    }

    @Test
    void a_compact_badge_keeps_its_word_for_those_who_do_not_see_it() {
        var element = StatusBadge.compact(Signal.NO_DATA).getElement();
        assertThat(element.getText()).isEmpty();
        assertThat(element.getAttribute("role")).isEqualTo("img");
        assertThat(element.getAttribute("aria-label")).isEqualTo("no data");
    }

    @Test
    void a_missing_value_reaches_the_sparkline_as_null() {
        var values = Arrays.asList(BigDecimal.ONE, null);
        var line = new Sparkline(values, values, Signal.GREEN, "label");
        assertThat(data(line).get("actual").get(1).isNull()).isTrue();
        assertThat(data(line).get("signal").asString()).isEqualTo("GREEN");
    }

    @Test
    void a_chart_is_given_values_and_words_but_no_chart_option() {
        var point = new KpiChart.Point(
                "2026-W46",
                "W46",
                new BigDecimal("1235"),
                new BigDecimal("1438"),
                null,
                null,
                new BigDecimal("-203"),
                new BigDecimal("1222.3"),
                new BigDecimal("1366.1"),
                Signal.AMBER,
                1,
                null);
        var chart = new KpiChart("Bookings fell", new KpiChart.Series("", List.of(point), List.of(), List.of()));
        var data = data(chart);
        assertThat(data.get("points").get(0).get("actual").decimalValue()).isEqualByComparingTo("1235");
        assertThat(data.get("texts").get("AMBER").asString()).isEqualTo("at risk");
        assertThat(data.propertyNames())
                .containsExactlyInAnyOrder("unit", "locale", "summary", "points", "marks", "spans", "texts");
    }

    @Test
    void a_heat_row_with_too_few_cells_is_refused() {
        var columns = List.of(new HeatGrid.Column("2026-W46", "46", "W46 2026"));
        var rows = List.of(new HeatGrid.Row("s1", "Strategy", null, null, List.of()));
        assertThatThrownBy(() -> new HeatGrid("Strategies", columns, rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("s1");
    }

    @Test
    void a_figure_with_an_address_is_a_link() {
        var strip = new Strip(new Strip.Figure("3", Signal.GREEN, "goals on track", "goals"));
        var link = strip.getElement().getChild(0).getChild(0);
        assertThat(link.getTag()).isEqualTo("a");
        assertThat(link.getAttribute("href")).isEqualTo("goals");
    }

    private static JsonNode data(com.vaadin.flow.component.Component component) {
        return (JsonNode) component.getElement().getPropertyRaw("data");
    }
}
