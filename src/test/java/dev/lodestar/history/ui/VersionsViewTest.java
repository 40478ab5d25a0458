package dev.lodestar.history.ui;

import static dev.lodestar.history.HistoryWorld.PLAN;
import static dev.lodestar.history.HistoryWorld.plan;
import static dev.lodestar.history.HistoryWorld.up;
import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteParameters;
import dev.lodestar.history.FollowUpState;
import dev.lodestar.history.FollowUps;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.PromiseLedger;
import dev.lodestar.history.SignedIn;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.Plans;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each test has a tenant of its own. */
@HistoryTest
@ViewPackages(packages = "dev.lodestar.history.ui")
class VersionsViewTest extends SpringBrowserlessTest {

    @Autowired
    private HistoryWorld world;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private PromiseLedger ledger;

    @Autowired
    private Plans plans;

    @Test
    @SignedIn(tenant = "reads")
    void the_timeline_tells_why_what_for_and_what_it_touched() {
        two("reads");

        String said = said(open());

        assertThat(said)
                .contains("Version 2 is in force", "Version 1", "pmo", "Because", "Better")
                .contains("Measure m1 rises by 29 March 2026")
                .contains("2 owners have more or less to answer for", "Li Ming: 2 → 1 nodes", "Wang Lei: 0 → 1 nodes");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("plans/car-2026", "plans/car-2026?at=2026-03-03");
    }

    @Test
    @SignedIn(tenant = "compares")
    void what_differs_is_told_node_by_node_with_names() {
        two("compares");

        VersionsView view = open();

        assertThat(said(view))
                .contains("3 parts of the plan differ")
                .contains("changed Strategy Strategy 0", "Owner", "was Li Ming", "is now Wang Lei")
                .contains("added Measure Measure m2 · Strategy 0", "removed Measure Measure m1 · Strategy 0");
    }

    @Test
    @SignedIn(tenant = "chooses")
    void any_two_versions_and_the_draft_are_compared_by_choice() {
        TenantId tenant = two("chooses");
        HistoryWorld.as(
                tenant,
                Role.PMO,
                "company",
                "pmo",
                () -> plans.putDraft(
                        PLAN,
                        json(plan(PLAN, "zhang-wei", "m2")),
                        plans.revision(PLAN).orElseThrow()));
        open();
        test(select("To")).selectItem("Draft");
        assertThat(said(view())).contains("3 parts of the plan differ", "was Li Ming", "is now Zhang Wei");

        test(select("From")).selectItem("Version 2");
        assertThat(said(view())).contains("One part of the plan differs", "was Wang Lei", "is now Zhang Wei");
    }

    @Test
    @SignedIn(tenant = "alone", role = Role.MEMBER, unit = "sales", person = "reader")
    void with_one_version_there_is_nothing_to_compare() {
        TenantId tenant = world.begin("alone", 3);
        world.publish(tenant, plan(PLAN, "li-ming", "m1"));

        assertThat(said(open()))
                .contains("There is only one version", "Change the plan and publish it again")
                .contains("The first version: everything in it is new")
                .contains("No version promised anything yet")
                .doesNotContain("Restore");
    }

    @Test
    @SignedIn(tenant = "closes")
    void the_author_closes_what_is_due() {
        TenantId tenant = two("closes");
        due(tenant);
        assertThat(said(open())).contains("One promise is due", "kept Version 2", "When promised", "On the day");

        test(button("Close")).click();
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        test(find(TextArea.class).single()).setValue("Partner stores took over");
        test(button("Close")).click();

        assertThat(said(view())).contains("No promise is due", "Partner stores took over", "Closed by pmo");
        assertThat(followUps.of(PLAN))
                .singleElement()
                .satisfies(closed -> assertThat(closed.state()).isEqualTo(FollowUpState.CLOSED));
    }

    @Test
    @SignedIn(tenant = "writes")
    void news_do_not_take_away_what_is_being_written() {
        TenantId tenant = two("writes");
        due(tenant);
        VersionsView view = open();
        test(find(TextArea.class).single()).setValue("Half a thought");
        world.publish(tenant, plan(PLAN, "zhang-wei", "m2"));

        view.refresh();

        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Half a thought");
        assertThat(said(view)).contains("version 3 is the newest");
    }

    @Test
    @SignedIn(tenant = "restores")
    void an_earlier_version_is_brought_back_with_a_reason() {
        two("restores");
        open();
        test(button("Restore…")).click();
        fillPromise();
        test(button("Restore")).click();
        assertThat(plans.versions(PLAN)).hasSize(2);
        assertThat(find(TextArea.class).all()).anyMatch(TextArea::isInvalid);

        find(Input.class).single().setValue("");
        List<TextArea> areas = find(TextArea.class).all();
        test(areas.get(0)).setValue("It was better");
        test(areas.get(1)).setValue("Bookings come back");
        test(button("Restore")).click();
        assertThat(plans.versions(PLAN))
                .as("nothing is promised that can be checked")
                .hasSize(2);
        fillPromise();
        test(button("Restore")).click();

        assertThat(plans.versions(PLAN)).hasSize(3);
        assertThat(plans.published(PLAN, null)
                        .document()
                        .strategies()
                        .getFirst()
                        .owner())
                .isEqualTo("li-ming");
        assertThat(said(view())).contains("Version 3 is in force", "Brings back the content of version 1");
    }

    @Test
    @SignedIn(tenant = "drafts")
    void a_draft_that_is_being_written_stands_in_the_way_of_restoring() {
        two("drafts");
        plans.putDraft(
                PLAN, json(plan(PLAN, "zhang-wei", "m2")), plans.revision(PLAN).orElseThrow());
        open();
        test(button("Restore…")).click();
        List<TextArea> areas = find(TextArea.class).all();
        test(areas.get(0)).setValue("It was better");
        test(areas.get(1)).setValue("Bookings come back");
        fillPromise();

        test(button("Restore")).click();

        assertThat(find(Paragraph.class).all())
                .anySatisfy(words -> assertThat(words.getText()).contains("a draft of it is being written"));
        assertThat(plans.versions(PLAN)).hasSize(2);
    }

    @Test
    @SignedIn(tenant = "counts")
    void it_takes_a_dozen_statements_at_most() {
        two("counts");
        open();

        assertThat(StatementCount.during(this::open)).hasSizeLessThanOrEqualTo(12);
    }

    private TenantId two(String name) {
        TenantId tenant = world.begin(name, 3);
        world.report(tenant, "m1", "2026-W09", 70);
        world.publish(tenant, plan(PLAN, "li-ming", "m1"));
        world.on("2026-03-04T02:00:00Z");
        world.publish(tenant, plan(PLAN, "wang-lei", "m2"), up("m1", "2026-03-29"));
        await().pollInSameThread().until(() -> !followUps.of(PLAN).isEmpty());
        return tenant;
    }

    private void due(TenantId tenant) {
        world.report(tenant, "m1", "2026-W10", 80, 80, 80, 99);
        world.on("2026-03-30T17:00:00Z");
        TenantScope.run(tenant, () -> ledger.judgeSome());
    }

    private void fillPromise() {
        test(select("Measure")).selectItem("Measure m0");
        Input by = find(Input.class).single();
        by.setValue("2026-04-30");
    }

    private VersionsView open() {
        return UI.getCurrent()
                .navigate(VersionsView.class, new RouteParameters("key", PLAN))
                .orElseThrow();
    }

    private VersionsView view() {
        return find(VersionsView.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Object> select(String label) {
        return (Select<Object>) find(Select.class).all().stream()
                .filter(select -> label.equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private NativeButton button(String text) {
        return find(NativeButton.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String document) {
        return JsonMapper.shared().readTree(document);
    }
}
