package dev.lodestar.checkin.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.NewCheckIn;
import dev.lodestar.checkin.Subject;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.SignedIn;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.uikit.StatusBadge;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The history of what was said of measures and parts of plans, and by people. */
@HistoryTest
@ViewPackages(packages = "dev.lodestar.checkin.ui")
class CheckInsViewTest extends SpringBrowserlessTest {

    private static final Subject M0 = Subject.measure("m0");
    private static final Subject G0 = Subject.goal(HistoryWorld.PLAN, "g0");

    @Autowired
    private HistoryWorld world;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private CheckInsOnScreens onScreens;

    @Test
    @SignedIn(tenant = "said-measure", role = Role.LEAD, unit = "sales", person = "li-ming")
    void everything_that_was_said_of_a_measure_is_there_with_who_and_how_sure() {
        begin("said-measure");
        checkIns.add(new NewCheckIn(
                M0, "2026-W09", "Fewer visitors @wang-lei", 2, null, "Rain\nSnow", "Call partners", null));

        String said = said(open(Map.of("measure", "m0")));

        assertThat(said)
                .contains("Check-ins: Measure m0", "Li Ming", "W9", "Confidence: 2 doubtful", "Fewer visitors")
                .contains("In the way: Rain", "Next: Call partners", "Called: Wang Lei");
        assertThat(find(StatusBadge.class).single().getClassNames()).contains("ls-status--red");
    }

    @Test
    @SignedIn(tenant = "said-pages", role = Role.LEAD, unit = "sales", person = "li-ming")
    void older_ones_are_a_page_away_and_a_persons_tell_what_they_are_about() {
        begin("said-pages");
        IntStream.rangeClosed(1, 45).forEach(number -> note(number % 2 == 0 ? M0 : G0, "Note " + number + "."));

        assertThat(said(open(Map.of("person", "li-ming"))))
                .contains("Check-ins: Li Ming", "Note 45.", "Note 26.", "Measure: Measure m0", "Goal: Cars sold")
                .doesNotContain("Note 25.");
        assertThat(said(follow("Older"))).contains("Note 25.", "Note 6.").doesNotContain("Note 26.", "Note 5.");
        assertThat(said(follow("Older"))).contains("Note 5.", "Note 1.").doesNotContain("Note 6.");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("Newest")
                .doesNotContain("Older");
        assertThat(said(open(Map.of("plan", HistoryWorld.PLAN, "goal", "g0"))))
                .contains("Check-ins: Cars sold", "Note 45.", "Note 43.")
                .doesNotContain("Note 44.");
        assertThat(said(open(Map.of("plan", HistoryWorld.PLAN))))
                .contains("Check-ins: Plan car-2026", "Note 45.")
                .doesNotContain("Note 44.");
    }

    @Test
    @SignedIn(tenant = "said-screens", role = Role.LEAD, unit = "sales", person = "li-ming")
    void screens_of_measures_and_plans_show_the_newest() {
        begin("said-screens");
        assertThat(part("measures/m0")).contains("Nobody has said anything yet");
        IntStream.rangeClosed(1, 12).forEach(number -> note(M0, "Note " + number + "."));
        note(G0, "We are late.");

        assertThat(part("measures/m0")).contains("Note 12.", "Note 3.", "Older").doesNotContain("Note 2.");
        assertThat(part("plans/" + HistoryWorld.PLAN)).contains("Goal: Cars sold", "We are late.");
        assertThat(part("measures/nothing")).isBlank();
        assertThat(onScreens.at("sheet/li-ming")).isEmpty();
    }

    @Test
    @SignedIn(tenant = "said-few", role = Role.LEAD, unit = "sales", person = "li-ming")
    void it_costs_few_statements() {
        begin("said-few");
        note(M0, "One.");
        note(G0, "Two.");
        open(Map.of("person", "li-ming"));

        for (Map<String, String> one : java.util.List.of(
                Map.of("person", "li-ming"),
                Map.of("measure", "m0"),
                Map.of("plan", HistoryWorld.PLAN),
                Map.of("plan", HistoryWorld.PLAN, "goal", "g0"))) {
            assertThat(StatementCount.during(() -> open(one))).hasSizeLessThanOrEqualTo(12);
        }
    }

    @Test
    @SignedIn(tenant = "said-partner", role = Role.PARTNER, unit = "gac", person = "gac-man")
    void what_is_out_of_reach_is_not_there() {
        begin("said-partner");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> open(Map.of("measure", "m0"))))
                .isNotNull();
        assertThat(part("measures/m0")).isBlank();
        assertThat(part("plans/" + HistoryWorld.PLAN)).isBlank();
    }

    private void begin(String name) {
        TenantId tenant = world.begin(name, 1);
        world.publish(tenant, HistoryWorld.plan(HistoryWorld.PLAN, "li-ming", "m0"));
    }

    private void note(Subject subject, String text) {
        checkIns.add(new NewCheckIn(subject, null, text, null, null, null, null, null));
    }

    private CheckInsView open(Map<String, String> parameters) {
        UI.getCurrent().navigate("check-ins", QueryParameters.simple(parameters));
        return find(CheckInsView.class).single();
    }

    private CheckInsView follow(String text) {
        String href = find(Anchor.class).all().stream()
                .filter(link -> text.equals(link.getText()))
                .findFirst()
                .orElseThrow()
                .getHref();
        UI.getCurrent().navigate("check-ins", QueryParameters.fromString(href.substring(href.indexOf('?') + 1)));
        return find(CheckInsView.class).single();
    }

    private String part(String address) {
        CheckInsPart part = (CheckInsPart) onScreens.at(address).orElseThrow();
        part.show();
        return said(part);
    }
}
