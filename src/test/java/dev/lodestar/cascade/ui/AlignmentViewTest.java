package dev.lodestar.cascade.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import dev.lodestar.organisation.Role;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.testing.StatementCount;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@SignedIn
class AlignmentViewTest extends CascadeScreenTest {

    @Test
    void the_title_says_what_does_not_hang_together() {
        links.add(drive());
        publish("company-2026", companyWithoutDrive());

        assertThat(said(navigate(AlignmentView.class))).contains("broken link", "3 plans, 1 link");
    }

    @Test
    void it_sends_each_plan_with_its_column_status_and_owner_and_each_link_with_its_ends() {
        links.add(drive());
        navigate(AlignmentView.class);

        assertThat(sent())
                .contains("\"key\":\"company-2026\"", "\"level\":0", "\"unit\":\"JD Auto\"", "\"owner\":\"Zhang Wei\"")
                .contains("\"key\":\"gac-2026\"", "\"level\":16", "\"partner\":true")
                .contains("\"parentNode\":\"strategy:drive\"", "\"childNode\":\"objective\"", "\"broken\":false")
                .contains("\"columns\":[\"Company\",\"Department\",\"Team\",\"Person\"");
    }

    @Test
    void a_card_that_is_opened_gets_its_goals_strategies_measures_and_actions() {
        navigate(AlignmentView.class);
        sent();

        AlignmentChart chart = find(AlignmentChart.class).single();
        ComponentUtil.fireEvent(chart, new AlignmentChart.Expand(chart, true, "company-2026"));

        assertThat(sent())
                .contains("\"label\":\"G1\"", "\"name\":\"Cars sold\"", "\"label\":\"S2\"")
                .contains("\"ref\":\"measure:drive/bookings\"", "\"href\":\"measures/bookings\"", "\"depth\":1")
                .contains("\"note\":\"was 20 Feb\"", "\"late\":true");
    }

    @Test
    @SuppressWarnings("unchecked")
    void it_is_filtered_by_unit_status_and_owner_and_the_address_says_so() {
        navigate(AlignmentView.class);
        sent();

        ComboBox<UnitView> unit = find(ComboBox.class)
                .withCondition(field -> "Unit or partner".equals(field.getPlaceholder()))
                .single();
        unit.setValue(unit.getGenericDataView()
                .getItems()
                .filter(one -> one.key().equals("gac"))
                .findFirst()
                .orElseThrow());
        assertThat(sent()).contains("gac-2026").doesNotContain("company-2026");
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getSingleParameter("unit"))
                .contains("gac");

        find(Select.class).single().setValue(LightStatus.PAUSED);
        assertThat(said(find(AlignmentView.class).single())).contains("No plan fits", "Show all plans");
        assertThat(find(AlignmentChart.class).exists()).isFalse();
    }

    @Test
    void an_address_with_filters_is_read_and_an_unknown_status_is_none() {
        UI.getCurrent().navigate(AlignmentView.class, QueryParameters.of("status", "PURPLE"));

        assertThat(sent()).contains("company-2026", "sales-2026", "gac-2026");
    }

    @Test
    @SignedIn(role = Role.PARTNER, unit = "gac", person = "gac-chen")
    void a_partner_sees_its_own_plans_only() {
        navigate(AlignmentView.class);

        assertThat(sent()).contains("gac-2026").doesNotContain("company-2026", "sales-2026");
    }

    @Test
    void a_link_that_is_made_elsewhere_appears_and_is_announced() {
        AlignmentView view = navigate(AlignmentView.class);
        sent();
        links.add(drive());

        view.refresh();

        assertThat(sent()).contains("strategy:drive");
        assertThat(said(view)).contains("Updated.");
    }

    @Test
    void it_costs_few_statements() {
        navigate(AlignmentView.class);

        List<String> sent = StatementCount.during(() -> UI.getCurrent().navigate(AlignmentView.class));

        assertThat(sent).hasSizeLessThanOrEqualTo(12);
    }

    /** What was sent to the browser since it was last asked. */
    private static String sent() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .flatMap(pending -> pending.getInvocation().getParameters().stream())
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }
}
