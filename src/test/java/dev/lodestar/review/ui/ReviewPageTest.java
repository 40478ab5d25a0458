package dev.lodestar.review.ui;

import static dev.lodestar.history.HistoryWorld.PLAN;
import static dev.lodestar.history.HistoryWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.SignedIn;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.review.ReviewDetails;
import dev.lodestar.review.ReviewState;
import dev.lodestar.review.Reviews;
import dev.lodestar.testing.StatementCount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test has a tenant of its own. */
@HistoryTest
@ViewPackages(packages = "dev.lodestar.review.ui")
class ReviewPageTest extends SpringBrowserlessTest {

    @Autowired
    private HistoryWorld world;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewDetails details;

    @Test
    @SignedIn(tenant = "lists-reviews")
    void a_review_is_begun_from_the_list_and_opens() {
        march("lists-reviews");
        UI.getCurrent().navigate("reviews");
        assertThat(find(H1.class).single().getText()).isEqualTo("No review is open");

        button("Begin review").click();

        assertThat(find(H1.class).single().getText()).isEqualTo("2 things need to be talked about");
        assertThat(reviews.list(PLAN)).hasSize(1);
        assertThat(said(find(ReviewPage.class).single())).contains("March 2026", "Open");
    }

    @Test
    @SignedIn(tenant = "talks-in-reviews")
    void what_is_said_and_decided_stands_on_the_page() {
        march("talks-in-reviews");
        long id = open();
        click("Comment", 1);
        find(TextArea.class).all().stream()
                .filter(area ->
                        area.isVisible() && area.getParent().orElseThrow().isVisible())
                .findFirst()
                .orElseThrow()
                .setValue("The stores were late");
        click("Save", 0);
        assertThat(said(find(ReviewPage.class).single())).contains("The stores were late");

        find(TextField.class).all().getFirst().setValue("Train the stores");
        click("Add", 0);

        assertThat(said(find(ReviewPage.class).single())).contains("Train the stores", "1 decision");
        assertThat(details.of(id).decisions()).hasSize(1);
    }

    @Test
    @SignedIn(tenant = "freezes-reviews")
    void freezing_asks_first_and_then_says_when_and_by_whom() {
        march("freezes-reviews");
        long id = open();

        click("Freeze", 0);
        button("Freeze").click();

        assertThat(reviews.get(id).state()).isEqualTo(ReviewState.FROZEN);
        assertThat(said(find(ReviewPage.class).single())).contains("frozen by pmo", "Close review");
    }

    @Test
    @SignedIn(tenant = "keeps-templates")
    void a_workbook_of_ones_own_is_offered_beside_the_pack_and_a_wrong_one_is_refused_by_its_cells() throws Exception {
        march("keeps-templates");
        UI.getCurrent().navigate("reviews");
        TemplatesCard card = find(TemplatesCard.class).single();

        assertThat(card.keep("Board", workbook("{{colour}}")).get())
                .containsExactly("Board A1: “colour” is no placeholder that can be filled here.");
        assertThat(card.keep("Board", new byte[] {1, 2, 3}).get())
                .singleElement()
                .isNotEqualTo("");
        assertThat(card.keep("Board", workbook("{{plan.name}}")).get()).isEmpty();

        open();
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("Excel pack", "Board");
    }

    private static byte[] workbook(String text) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("Board").createRow(0).createCell(0).setCellValue(text);
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    @SignedIn(tenant = "counts-reviews")
    void the_page_takes_a_fixed_number_of_statements() {
        march("counts-reviews");
        long id = open();
        List<String> open = StatementCount.during(() -> details.of(id));
        reviews.freeze(id, null);
        List<String> frozen = StatementCount.during(() -> details.of(id));
        assertThat(open).as(String.join("\n", open)).hasSizeLessThanOrEqualTo(21);
        assertThat(frozen).as(String.join("\n", frozen)).hasSizeLessThanOrEqualTo(14);
    }

    private void march(String tenant) {
        TenantId id = world.begin(tenant, 2);
        world.report(id, "m0", "2026-W09", 100);
        world.publish(id, plan(PLAN, "li-ming", "m0", "m1"));
        world.report(id, "m1", "2026-W09", 100, 100, 100, 100, 100);
        world.on("2026-04-03T02:00:00Z");
        world.report(id, "m0", "2026-W10", 60, 50, 50, 50);
    }

    private long open() {
        long id = reviews.begin(PLAN, "2026-03").id();
        UI.getCurrent().navigate(ReviewPage.class, new RouteParameters("id", Long.toString(id)));
        return id;
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private void click(String text, int number) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals(text) && button.isVisible())
                        .skip(number)
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private static String said(Component component) {
        return component.getElement().getTextRecursively();
    }
}
