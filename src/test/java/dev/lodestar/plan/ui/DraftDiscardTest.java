package dev.lodestar.plan.ui;

import static dev.lodestar.dashboard.DashboardWorld.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.RouteParameters;
import dev.lodestar.dashboard.DashboardWorld;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.DraftView;
import dev.lodestar.plan.Drafts;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.document.PlanDocumentWriter;
import dev.lodestar.plan.document.PlanEditFormat;
import dev.lodestar.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.node.ObjectNode;

/** A draft that is not to be published does not stay for ever, and one that never was is found again. */
@SpringBootTest
@ViewPackages(packages = "dev.lodestar.plan.ui")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(DashboardWorld.Tuesday.class)
@SignedIn
class DraftDiscardTest extends SpringBrowserlessTest {

    private static final String PLAN = "car-2026";
    private static final String REWORDED = """
            [{"op": "put", "node": "objective", "field": "text", "base": "%s", "value": "%s"}]""";

    @Autowired
    private DashboardWorld world;

    @Autowired
    private Plans plans;

    @Autowired
    private Drafts drafts;

    @BeforeEach
    void a_published_plan() {
        world.build(SMALL, 4);
        DraftView left = drafts.open(PLAN);
        if (left.started()) {
            drafts.discard(PLAN, left.revision());
        }
    }

    @Test
    void without_a_draft_there_is_nothing_to_throw_away() {
        assertThat(open().isVisible()).isFalse();
    }

    @Test
    void a_draft_is_thrown_away_after_a_word_about_what_that_loses() {
        String published = objective();
        reword(published, "Sell with pride");
        open();

        test(begin()).click();
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getProperty("message")).startsWith("1 change that nobody published is gone");
        test(dialog).confirm();

        assertThat(drafts.open(PLAN).started()).isFalse();
        assertThat(objective()).isEqualTo(published);
        assertThat(begin().isVisible()).isFalse();
    }

    @Test
    void what_somebody_wrote_since_the_question_was_asked_is_kept() {
        reword(objective(), "Sell with pride");
        open();
        test(begin()).click();
        reword("Sell with pride", "Sell with care");

        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(objective()).isEqualTo("Sell with care");
    }

    @Test
    void a_plan_that_was_begun_and_left_is_found_where_plans_begin() {
        DashboardWorld.as(SMALL, Role.PMO, "company", () -> {
            ObjectNode content =
                    PlanDocumentWriter.json(plans.published(PLAN, null).document());
            content.put("key", "left-2027").put("name", "Left behind");
            plans.putDraft("left-2027", content, plans.revision("left-2027").orElse(null));
        });

        UI.getCurrent().navigate("plans/new");

        assertThat(find(Anchor.class).all())
                .anySatisfy(way -> assertThat(way.getHref()).isEqualTo("plans/left-2027/edit"));
    }

    private DraftDiscard open() {
        return UI.getCurrent()
                .navigate(PlanEditView.class, new RouteParameters("key", PLAN))
                .flatMap(view -> view.getChildren()
                        .filter(DraftDiscard.class::isInstance)
                        .map(DraftDiscard.class::cast)
                        .findFirst())
                .orElseThrow();
    }

    private NativeButton begin() {
        return find(PlanEditView.class)
                .single()
                .getChildren()
                .filter(DraftDiscard.class::isInstance)
                .flatMap(Component::getChildren)
                .flatMap(Component::getChildren)
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private String objective() {
        return drafts.open(PLAN).document().objective().text();
    }

    private void reword(String base, String text) {
        DashboardWorld.as(
                SMALL,
                Role.PMO,
                "company",
                () -> drafts.edit(PLAN, PlanEditFormat.read(REWORDED.formatted(base, text))));
    }
}
