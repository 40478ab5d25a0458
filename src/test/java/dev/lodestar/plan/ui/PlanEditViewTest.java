package dev.lodestar.plan.ui;

import static dev.lodestar.dashboard.DashboardWorld.SMALL;
import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import dev.lodestar.dashboard.DashboardWorld;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.Drafts;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.document.PlanEditFormat;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@ViewPackages(packages = "dev.lodestar.plan.ui")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({DashboardWorld.Tuesday.class, StatementCount.class})
@SignedIn
class PlanEditViewTest extends SpringBrowserlessTest {

    private static final AtomicInteger ROUND = new AtomicInteger();
    private static final String PLAN = """
            {"key": "%s", "name": "Sales plan", "unitKey": "sales", "year": 2026, "owner": "li-ming",
             "objective": {"text": "Sell with joy"},
             "goals": [{"key": "g0", "name": "Cars sold", "owner": "li-ming", "measure": "m0"}],
             "strategies": [{"key": "s0", "name": "Drive first", "owner": "li-ming", "serves": ["g0"],
               "measures": [{"measure": "m0"}]}]}""";
    private static final String REWORDED = """
            [{"op": "put", "node": "objective", "field": "text", "base": "%s", "value": "%s"}]""";

    private final String key = "sales-" + ROUND.incrementAndGet();

    @Autowired
    private DashboardWorld world;

    @Autowired
    private Plans plans;

    @Autowired
    private Drafts drafts;

    @BeforeEach
    void a_draft_that_breaks_no_rule() {
        world.build(SMALL, 4);
        as(() -> plans.putDraft(key, JsonMapper.shared().readTree(PLAN.formatted(key)), null));
    }

    @Test
    void the_page_is_sent_with_what_can_be_chosen_and_what_is_wrong() {
        as(() -> drafts.edit(key, PlanEditFormat.read("""
                [{"op": "put", "node": "strategy:s0", "field": "owner", "base": "li-ming", "value": null}]""")));

        open();

        assertThat(sent("show"))
                .singleElement()
                .asString()
                .contains("\"objective\":{\"text\":\"Sell with joy\"}", "\"name\":\"Li Ming\"", "\"key\":\"m3\"")
                .contains("\"node\":\"strategy:s0\",\"field\":\"owner\",\"text\":\"Name the person who owns it\"")
                .contains("draft, nothing published yet");
    }

    @Test
    void an_edit_is_stored_at_once_and_answered() {
        PlanEditView view = open();
        sent("show");

        view.edit("one", REWORDED.formatted("Sell with joy", "Sell with pride"));

        assertThat(objective()).isEqualTo("Sell with pride");
        List<String> said = sent("");
        assertThat(said).anyMatch(call -> call.contains("accepted") && call.contains("one"));
        assertThat(said).as("the plan is not sent again").noneMatch(call -> call.contains("\"strategies\""));
    }

    @Test
    void an_edit_that_met_another_is_answered_with_both_and_changes_nothing() {
        PlanEditView view = open();
        as(() -> drafts.edit(key, PlanEditFormat.read(REWORDED.formatted("Sell with joy", "Sell with care"))));
        sent("show");

        view.edit("two", REWORDED.formatted("Sell with joy", "Sell with pride"));

        assertThat(objective()).isEqualTo("Sell with care");
        assertThat(sent("conflicted"))
                .singleElement()
                .asString()
                .contains(
                        "\"mine\":\"Sell with pride\"", "\"theirs\":\"Sell with care\"", "\"base\":\"Sell with joy\"");
    }

    @Test
    void an_edit_that_cannot_be_is_refused_in_words_at_its_field() {
        PlanEditView view = open();
        sent("show");

        view.edit("three", """
                [{"op": "put", "node": "goal:g0", "field": "name", "base": "Cars sold", "value": "\\u202eblos"}]""");

        assertThat(sent("refused"))
                .singleElement()
                .asString()
                .contains("goal:g0", "\"field\":\"name\"", "Remove invisible characters");
    }

    @Test
    void what_somebody_else_wrote_is_sent_once_and_ones_own_is_not() {
        PlanEditView view = open();
        view.edit("four", REWORDED.formatted("Sell with joy", "Sell with pride"));
        sent("show");

        view.refresh();
        assertThat(sent("show")).isEmpty();
        as(() -> drafts.edit(key, PlanEditFormat.read(REWORDED.formatted("Sell with pride", "Sell with care"))));
        view.refresh();

        assertThat(sent("show")).singleElement().asString().contains("Sell with care");
    }

    @Test
    void publishing_asks_for_reason_impact_and_a_promise_that_can_be_checked() {
        PublishDialog dialog = dialog();
        assertThat(said(dialog)).contains("since the published version", "Goal added: Cars sold");

        click(dialog, "Publish");

        assertThat(said(dialog))
                .contains("Say why the plan changes", "Say what the change is to do", "Name at least one measure");
        assertThat(drafts.open(key).publishedVersion()).isZero();

        fill(dialog, "textarea", "The year begins");
        choose(dialog, "select", "m0");
        choose(dialog, "input", "2026-12-31");
        click(dialog, "Publish");

        assertThat(plans.published(key, null).version().promises())
                .singleElement()
                .satisfies(promise -> assertThat(promise.measure()).isEqualTo("m0"));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("plans/" + key);
    }

    @Test
    void a_broken_rule_is_named_leads_to_its_node_and_keeps_the_plan_from_being_published() {
        as(() -> drafts.edit(key, PlanEditFormat.read("""
                [{"op": "put", "node": "strategy:s0", "field": "serves", "base": ["g0"], "value": []}]""")));

        PublishDialog dialog = dialog();

        assertThat(said(dialog))
                .contains("2 rules are broken", "Drive first: Choose at least one goal that it serves")
                .contains("Cars sold: No strategy serves it");
        assertThat(button(dialog, "Publish").isEnabled()).isFalse();
        sent("");
        click(dialog, "Drive first: Choose at least one goal that it serves");
        assertThat(sent("jump")).singleElement().asString().contains("strategy:s0", "serves");
    }

    @Test
    void what_others_wrote_since_the_dialog_opened_is_shown_before_it_is_published() {
        PublishDialog dialog = dialog();
        fill(dialog, "textarea", "The year begins");
        choose(dialog, "select", "m0");
        choose(dialog, "input", "2026-12-31");
        as(() -> drafts.edit(key, PlanEditFormat.read(REWORDED.formatted("Sell with joy", "Sell with care"))));

        click(dialog, "Publish");

        assertThat(said(dialog)).contains("Somebody changed the plan meanwhile", "Sell with joy → Sell with care");
        assertThat(drafts.open(key).publishedVersion()).isZero();
        click(dialog, "Publish");
        assertThat(plans.published(key, null).document().objective().text()).isEqualTo("Sell with care");
    }

    @Test
    void it_opens_in_few_statements() {
        open();

        assertThat(StatementCount.during(this::open)).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    @SignedIn(role = Role.MEMBER, unit = "sales")
    void who_may_not_write_plans_finds_no_editor() {
        UI.getCurrent().navigate("plans/" + key + "/edit");

        assertThat(find(PlanEditView.class).exists()).isFalse();
    }

    @Test
    void the_page_that_is_read_says_how_good_the_plan_is_and_leads_to_the_editor() {
        UI.getCurrent().navigate("plans/car-2026");

        OgsmView page = find(OgsmView.class).single();
        assertThat(said(page)).contains("quality ", "Edit", "Print").contains("Add goals: at least 3");
        assertThat(elements(page.getElement()).map(element -> element.getAttribute("href")))
                .contains("plans/car-2026/edit", "plans/new")
                .anySatisfy(href -> assertThat(href).startsWith("plans/car-2026/edit?at="));
    }

    private PlanEditView open() {
        UI.getCurrent().navigate("plans/" + key + "/edit");
        return find(PlanEditView.class).single();
    }

    private PublishDialog dialog() {
        open();
        PublishDialog dialog = find(PublishDialog.class).single();
        dialog.open(drafts.open(key));
        return dialog;
    }

    private String objective() {
        return drafts.open(key).document().objective().text();
    }

    /** The calls to the editor since the last time, by the name of the function; all without one. */
    private static List<String> sent(String function) {
        UI ui = UI.getCurrent();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(call -> call.getInvocation().getExpression() + " "
                        + call.getInvocation().getParameters())
                .filter(call -> call.contains("." + function))
                .toList();
    }

    private void click(Component root, String text) {
        test(button(root, text)).click();
    }

    private static NativeButton button(Component root, String text) {
        return components(root)
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static void fill(Component root, String tag, String value) {
        elements(root.getElement()).filter(tag(tag)).forEach(element -> element.setProperty("value", value));
    }

    private static void choose(Component root, String tag, String value) {
        elements(root.getElement()).filter(tag(tag)).findFirst().orElseThrow().setProperty("value", value);
    }

    private static Predicate<Element> tag(String tag) {
        return element -> !element.isTextNode() && element.getTag().equals(tag);
    }

    private static Stream<Component> components(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(PlanEditViewTest::components));
    }

    private static Stream<Element> elements(Element root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(PlanEditViewTest::elements))
                .filter(element -> !element.isTextNode());
    }

    private static void as(Runnable work) {
        DashboardWorld.as(SMALL, Role.PMO, "company", work);
    }
}
