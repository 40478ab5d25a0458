package dev.lodestar.review.ui;

import static dev.lodestar.review.ImportWorld.OTHER;
import static dev.lodestar.review.ImportWorld.VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import com.vaadin.flow.dom.Element;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.SignedIn;
import dev.lodestar.review.ImportDecision.Choice;
import dev.lodestar.review.ImportWorld;
import dev.lodestar.review.ImportWorld.Desk;
import dev.lodestar.review.input.InputColumn;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A filled-in pack is looked at, decided on, applied and taken back on the screen. */
@HistoryTest
@Import(ImportWorld.class)
@ViewPackages(packages = "dev.lodestar.review.ui")
class PackImportPageTest extends SpringBrowserlessTest {

    @Autowired
    private ImportWorld imports;

    @Autowired
    private HistoryWorld history;

    @Test
    @SignedIn(tenant = "import-apply")
    void every_change_is_shown_and_nothing_is_written_before_it_is_applied() {
        Desk desk = imports.march("import-apply", 2);
        open(desk);

        upload(desk.filled().set(OTHER, InputColumn.VALUE, "many").bytes());

        assertThat(said())
                .contains("The file makes 7 changes", "50 drives → 80 drives", "Counted again")
                .contains("One place cannot be taken", "“many” is no number", "Input · I");
        assertThat(desk.value("m0", "2026-W13").value()).isEqualByComparingTo("50");
        click("Apply all, or nothing at all");
        assertThat(said()).contains("so nothing was applied");
        assertThat(desk.value("m0", "2026-W13").value()).isEqualByComparingTo("50");

        click("Apply the rows that can be taken");

        assertThat(said()).contains("5 rows were changed; one place was left out", "Applied");
        assertThat(desk.value("m0", "2026-W13").value()).isEqualByComparingTo("80");

        click("Undo this import");

        assertThat(said()).contains("5 rows were put back", "Undone");
        assertThat(desk.value("m0", "2026-W13").value()).isEqualByComparingTo("50");
    }

    @Test
    @SignedIn(tenant = "import-conflict")
    void a_conflict_shows_all_three_and_is_decided_by_hand() {
        Desk desk = imports.march("import-conflict", 2);
        byte[] file = desk.book().set(VALUE, InputColumn.VALUE, 80).bytes();
        history.report(desk.tenant(), "m0", "2026-W13", 70);
        open(desk);
        upload(file);

        assertThat(said())
                .contains(
                        "One value was changed by somebody else too", "50 drives", "80 drives", "70 drives", "carbiz");
        click("Apply all, or nothing at all");
        assertThat(said()).contains("a conflict is not decided yet");
        choose(Choice.MINE);
        click("Apply all, or nothing at all");

        assertThat(said()).contains("One row was changed");
        assertThat(desk.value("m0", "2026-W13").value()).isEqualByComparingTo("80");
    }

    @Test
    @SignedIn(tenant = "import-refused")
    void a_file_that_is_no_pack_is_refused_in_words() {
        Desk desk = imports.march("import-refused", 2);
        open(desk);

        upload(new byte[] {1, 2, 3});

        assertThat(said()).contains("This is no Excel workbook", "Nothing came back yet");
    }

    @Test
    @SignedIn(tenant = "import-left")
    void whoever_leaves_finds_the_import_again() {
        Desk desk = imports.march("import-left", 2);
        open(desk);
        upload(desk.filled().bytes());

        UI.getCurrent().navigate("reviews");
        open(desk);
        assertThat(said()).contains("Not applied").doesNotContain("50 drives → 80 drives");
        click("Look at it");

        assertThat(said()).contains("50 drives → 80 drives");
    }

    private static void open(Desk desk) {
        UI.getCurrent().navigate("reviews/" + desk.review() + "/import");
    }

    private void upload(byte[] file) {
        new UploadTester<>(find(Upload.class).single())
                .upload("pack.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file);
    }

    private void click(String text) {
        test(find(NativeButton.class).withText(text).single()).click();
    }

    @SuppressWarnings("unchecked")
    private void choose(Choice choice) {
        ((RadioButtonGroup<Choice>) find(RadioButtonGroup.class).single()).setValue(choice);
    }

    private String said() {
        return said(find(PackImportPage.class).single().getElement()).replace('\u00a0', ' ');
    }

    private static String said(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(PackImportPageTest::said).collect(Collectors.joining(" "))
                        + " "
                        + element.getProperty("label", "");
    }
}
