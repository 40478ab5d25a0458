package dev.lodestar.intake.ui;

import static dev.lodestar.dashboard.DashboardWorld.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import com.vaadin.flow.dom.Element;
import dev.lodestar.dashboard.DashboardWorld;
import dev.lodestar.intake.PlanExport;
import dev.lodestar.intake.SheetReader;
import dev.lodestar.intake.excel.Books;
import dev.lodestar.intake.excel.OpenedBooks;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.Drafts;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The way from a file to a draft. */
@SpringBootTest
@ViewPackages(packages = "dev.lodestar.intake.ui")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({DashboardWorld.Tuesday.class, StatementCount.class})
@SignedIn
class ImportViewTest extends SpringBrowserlessTest {

    @Autowired
    private DashboardWorld world;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanExport export;

    @BeforeEach
    void open() {
        world.build(SMALL, 4);
        UI.getCurrent().navigate("plans/import");
    }

    @Test
    void a_workbook_is_recognised_changed_previewed_and_becomes_a_draft() {
        upload("Sales 2030.xlsx", book());
        assertThat(said()).contains("What comes of it: goals 1, strategies 1, measures 0", "nobody (not known here)");

        choose("in-0-part-2", "MEASURE");
        assertThat(said()).contains("What comes of it: goals 1, strategies 1, measures 2", "“many” is no number");
        type("in-key", "sales-2030");
        choose("in-owner", "li-ming");
        click("Create the draft");

        assertThat(said()).contains("The draft is there", "With 2 measures");
        AtomicReference<PlanDocument> plan = new AtomicReference<>();
        as(() -> plan.set(drafts.open("sales-2030").document()));
        assertThat(plan.get().name()).isEqualTo("Sales 2030");
        assertThat(plan.get().strategies().getFirst().measures()).hasSize(2);
    }

    @Test
    void a_key_that_is_taken_is_said_beside_it_and_nothing_is_created() {
        upload("Plan.xlsx", book());
        type("in-key", "Not A Key");
        click("Create the draft");

        assertThat(said()).contains("Use lower-case letters, digits and hyphens");
    }

    @Test
    void a_bad_file_is_refused_with_the_reason() {
        upload("Plan.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8));

        assertThat(said()).contains("This is no Excel workbook", "Choose a workbook");
    }

    @Test
    void a_published_plan_goes_out_as_a_workbook_that_is_recognised() {
        AtomicReference<byte[]> file = new AtomicReference<>();
        as(() -> file.set(export.workbook(plans.list().getFirst().key(), Locale.GERMAN)));
        var opened = new OpenedBooks().open(file.get());

        assertThat(opened.refused()).isFalse();
        assertThat(SheetReader.recognise(opened.sheets(), 2026)).allMatch(sheet -> sheet.confidence() == 1);
        assertThat(said()).contains("Take a plan out");
    }

    private static byte[] book() {
        return new Books()
                .sheet("OGSM", new Object[][] {
                    {"Goal", "Strategy", "What we look at", "Owner", "Target"},
                    {"Grow", "Sell", "Cars sold 2030", "nobody", 100},
                    {"", "", "Tests", "", "many"}
                })
                .bytes();
    }

    private void upload(String name, byte[] content) {
        new UploadTester<>(find(Upload.class).single()).upload(name, "application/octet-stream", content);
    }

    private void click(String text) {
        test(find(NativeButton.class).withText(text).single()).click();
    }

    private void type(String id, String value) {
        control(find(ImportView.class).single().getElement(), id).setProperty("value", value);
    }

    private void choose(String id, String value) {
        Element control = control(find(ImportView.class).single().getElement(), id);
        control.setProperty("value", value);
        find(Field.class).all().stream()
                .filter(field -> field.getElement().getChildren().anyMatch(control::equals))
                .forEach(Field::tell);
    }

    private static Element control(Element from, String id) {
        return find(from, id);
    }

    private static Element find(Element from, String id) {
        if (id.equals(from.getAttribute("id"))) {
            return from;
        }
        for (Element child : from.getChildren().toList()) {
            Element found = child.isTextNode() ? null : find(child, id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private String said() {
        return said(find(ImportView.class).single().getElement()).replaceAll("\\s+", " ");
    }

    private static String said(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(ImportViewTest::said).collect(Collectors.joining(" "));
    }

    private static void as(Runnable work) {
        DashboardWorld.as(SMALL, Role.PMO, "company", work);
    }
}
