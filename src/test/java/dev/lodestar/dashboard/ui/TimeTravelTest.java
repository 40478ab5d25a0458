package dev.lodestar.dashboard.ui;

import static dev.lodestar.dashboard.DashboardWorld.SMALL;
import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.QueryParameters;
import dev.lodestar.dashboard.DashboardWorld;
import dev.lodestar.testing.MovableClock;
import dev.lodestar.testing.TestDatabase;
import dev.lodestar.uikit.DayField;
import dev.lodestar.uikit.PastNotice;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** On Tuesday of 2026-W10 the first measure lagged; on Thursday its number was corrected, and it is Friday now. */
@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@ViewPackages(packages = {"dev.lodestar.dashboard.ui", "dev.lodestar.plan.ui"})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(DashboardWorld.class)
@SignedIn
class TimeTravelTest extends SpringBrowserlessTest {

    private static final Instant TUESDAY = Instant.parse("2026-03-03T02:00:00Z");

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        MovableClock clockOfTheTest() {
            return new MovableClock(TUESDAY);
        }
    }

    @Autowired
    private DashboardWorld world;

    @Autowired
    private Clock clock;

    @BeforeEach
    void correctOnThursday() {
        at("2026-03-03T02:00:00Z");
        world.build(SMALL, 4);
        at("2026-03-05T02:00:00Z");
        world.report(SMALL, "m0", "2026-W08", 120);
        world.report(SMALL, "m0", "2026-W09", 130);
        world.publishAgain(SMALL, 4, "Become the best gateway");
        at("2026-03-06T02:00:00Z");
    }

    @Test
    void a_past_day_is_shown_as_it_was_believed_and_says_so() {
        Component view = dashboard(Map.of("at", "2026-03-04"));

        assertThat(said(view))
                .contains("You see Mar 4, 2026 as it was known then", "Back to now", "Compare with today")
                .contains("Become the first gateway", "Version 1")
                .contains("Cars sold needs you; 1 of 2 goals on track", "70 · expected 100");
        assertThat(find(PastNotice.class).single().getElement().getAttribute("role"))
                .isEqualTo("status");
        assertThat(link("As it is known today")).isEqualTo("?at=2026-03-04&known=today");
        assertThat(link("Compare with today")).isEqualTo("compare?from=2026-03-04");
        assertThat(link("Back to now")).isEmpty();
        assertThat(link("OGSM →")).isEqualTo("plans/car-2026?at=2026-03-04");
    }

    @Test
    void the_same_day_as_it_is_known_today_has_the_correction() {
        assertThat(said(dashboard(Map.of("at", "2026-03-04", "known", "today"))))
                .contains(
                        "You see Mar 4, 2026 as it is known today", "All 2 goals are on track", "As it was known then");
    }

    @Test
    void the_present_has_no_notice_but_a_field_for_the_day() {
        assertThat(said(dashboard(Map.of()))).contains("All 2 goals are on track", "As of");
        assertThat(find(PastNotice.class).exists()).isFalse();
        assertThat(find(DayField.class).single().input().getElement().getAttribute("max"))
                .isEqualTo("2026-03-06");
        assertThat(said(dashboard(Map.of("at", "2026-03-06")))).doesNotContain("as it was known then");
    }

    @Test
    void choosing_a_day_leads_to_its_address_and_keeps_the_rest() {
        dashboard(Map.of("weeks", "26"));

        choose(find(DayField.class).single(), "0002-03-04");
        assertThat(find(PastNotice.class).exists()).isFalse();
        choose(find(DayField.class).single(), "2026-03-04");

        assertThat(find(PastNotice.class).exists()).isTrue();
        assertThat(link("Back to now")).isEqualTo("?weeks=26");
    }

    @Test
    void what_arrives_does_not_change_the_past() {
        DashboardView view = (DashboardView) dashboard(Map.of("at", "2026-03-04"));
        String before = said(view);

        world.report(SMALL, "m1", "2026-W09", 10);
        view.refresh();

        assertThat(said(view)).isEqualTo(before);
        world.report(SMALL, "m1", "2026-W09", 104);
    }

    @Test
    void a_day_that_is_none_or_lies_ahead_is_refused_in_words() {
        assertThat(said(dashboard(Map.of("at", "soon")))).contains("That is no day to look back at");
        assertThat(said(dashboard(Map.of("at", "2026-03-07")))).contains("That is no day to look back at");
    }

    @Test
    void a_plan_is_shown_on_its_page_as_it_was_in_force_then() {
        String then = plan(Map.of("at", "2026-03-04"));
        assertThat(then)
                .contains("You see 4 March 2026 as it was known then", "As of")
                .contains("Become the first gateway", "version 1", "1 of 2 goals on track");
        assertThat(link("Back to now")).isEqualTo("plans/car-2026");
        assertThat(link("As it is known today")).isEqualTo("plans/car-2026?at=2026-03-04&known=today");

        assertThat(plan(Map.of("at", "2026-03-04", "known", "today")))
                .contains("as it is known today", "Become the first gateway", "2 of 2 goals on track");
        assertThat(plan(Map.of()))
                .contains("Become the best gateway", "version 2")
                .doesNotContain("as it was known then");
    }

    @Test
    void a_plan_of_no_day_is_refused_in_words_and_of_a_day_before_it_is_not_there() {
        assertThat(plan(Map.of("at", "2026-99-99"))).contains("That is no day to look back at");
        plan(Map.of("at", "2026-02-01"));
        assertThat(UI.getCurrent().getCurrentView()).isInstanceOf(HasErrorParameter.class);
    }

    @Test
    void two_days_side_by_side_show_what_moved() {
        UI.getCurrent().navigate(CompareView.class, parameters(Map.of("from", "2026-03-04")));
        String said = said(find(CompareView.class).single());

        assertThat(said)
                .contains("Mar 4, 2026 and today, each as it was known then")
                .contains("1 of 2 goals moved", "▲ better", "＝ unchanged", "off track", "70 drives", "130 drives")
                .contains("1 of 4 strategies moved", "1 → 2", "1 version was published", "The market moved");
        assertThat(find(DayField.class).all()).hasSize(2);
    }

    @Test
    void a_comparison_of_no_two_days_or_no_plan_is_refused_in_words() {
        UI.getCurrent().navigate(CompareView.class, parameters(Map.of("from", "2026-03-05", "to", "2026-03-04")));
        assertThat(said(find(CompareView.class).single())).contains("These are no two days to compare");

        UI.getCurrent().navigate(CompareView.class, parameters(Map.of("plan", "car-2026", "from", "2026-02-01")));
        assertThat(said(find(CompareView.class).single())).contains("There was no such plan on one of the days");
    }

    private static String plan(Map<String, String> parameters) {
        UI.getCurrent().navigate("plans/car-2026", parameters(parameters));
        return said(UI.getCurrent().getCurrentView());
    }

    private Component dashboard(Map<String, String> parameters) {
        UI.getCurrent().navigate(DashboardView.class, parameters(parameters));
        return find(DashboardView.class).single();
    }

    private static QueryParameters parameters(Map<String, String> parameters) {
        return QueryParameters.simple(parameters);
    }

    private String link(String text) {
        return find(Anchor.class).all().stream()
                .filter(anchor -> anchor.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .getHref();
    }

    private static void choose(DayField field, String day) {
        Element input = field.input().getElement();
        ObjectNode data = JsonMapper.shared().createObjectNode();
        data.put("event.target.value", day);
        input.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(input, "change", data));
    }

    private void at(String instant) {
        ((MovableClock) clock).moveTo(Instant.parse(instant));
    }
}
