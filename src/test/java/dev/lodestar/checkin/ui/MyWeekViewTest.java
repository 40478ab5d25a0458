package dev.lodestar.checkin.ui;

import static dev.lodestar.testing.Said.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import dev.lodestar.checkin.AttachmentView;
import dev.lodestar.checkin.Attachments;
import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.NumberReports;
import dev.lodestar.checkin.Subject;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.history.SignedIn;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.testing.StatementCount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test has a tenant of its own. It is Tuesday of 2026-W10. */
@HistoryTest
@ViewPackages(packages = "dev.lodestar.checkin.ui")
class MyWeekViewTest extends SpringBrowserlessTest {

    @Autowired
    private HistoryWorld world;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private NumberReports reports;

    @Autowired
    private Attachments attachments;

    @Test
    @SignedIn(tenant = "week-reads", role = Role.LEAD, unit = "sales", person = "li-ming")
    void the_reader_sees_how_much_there_is_and_what() {
        TenantId tenant = begin("week-reads", 2);
        world.report(tenant, "m1", "2026-W05", 101, 102, 103, 104, 105);

        String said = said(navigate(MyWeekView.class));

        assertThat(said)
                .contains(
                        "One thing needs you",
                        "Li Ming",
                        "Measure m0",
                        "W9 not reported · W8 104 drives",
                        "✓ 1 reported")
                .contains("late, due");
    }

    @Test
    @SignedIn(tenant = "week-saves", role = Role.LEAD, unit = "sales", person = "li-ming")
    void a_number_is_saved_and_undone_at_its_row() {
        begin("week-saves", 1);
        MyWeekView view = navigate(MyWeekView.class);
        type(view, 0, "118", "Fine");

        press("Save");
        assertThat(said(view)).contains("Nothing needs you right now", "118 saved");
        assertThat(reports.current("m0", "2026-W09").value()).isEqualByComparingTo("118");
        assertThat(checkIns.of(Subject.measure("m0"), 5, null))
                .extracting(one -> one.note())
                .containsExactly("Fine");

        press("Undo");
        assertThat(said(view)).contains("One thing needs you");
        assertThat(reports.current("m0", "2026-W09").withdrawn()).isTrue();
    }

    @Test
    @SignedIn(tenant = "week-refuses", role = Role.LEAD, unit = "sales", person = "li-ming")
    void what_is_no_number_stays_typed_with_the_reason() {
        begin("week-refuses", 1);
        MyWeekView view = navigate(MyWeekView.class);
        type(view, 0, "8,8", "");

        press("Save");

        assertThat(said(view)).contains("That is not a number as you write them here");
        assertThat(fields(row(view, 0)).getFirst().getValue()).isEqualTo("8,8");
    }

    @Test
    @SignedIn(tenant = "week-conflicts", role = Role.LEAD, unit = "sales", person = "li-ming")
    void somebody_elses_number_is_shown_beside_what_was_typed() {
        TenantId tenant = begin("week-conflicts", 1);
        MyWeekView view = navigate(MyWeekView.class);
        type(view, 0, "118", "");
        world.report(tenant, "m0", "2026-W09", 70);

        press("Save");
        assertThat(said(view)).contains("carbiz reported 70 drives meanwhile", "Keep theirs");
        assertThat(reports.current("m0", "2026-W09").value()).isEqualByComparingTo("70");

        press("Replace with mine");
        assertThat(reports.current("m0", "2026-W09").value()).isEqualByComparingTo("118");
    }

    @Test
    @SignedIn(tenant = "week-pastes", role = Role.LEAD, unit = "sales", person = "li-ming")
    void a_pasted_column_is_shown_before_it_is_saved() {
        begin("week-pastes", 3);
        MyWeekView view = navigate(MyWeekView.class);
        List<ReportRow> rows = view.getElement().getChildren().toList().isEmpty()
                ? List.of()
                : find(ReportRow.class).all();
        PastedColumn column = new PastedColumn(rows, "1,200\nabc\n３００\n4", java.util.Locale.ENGLISH);
        view.add(column);

        assertThat(said(view))
                .contains("2 of 4 pasted lines are numbers", "abc → not a number", "1 more lines than rows");
        press("Save 2");

        assertThat(reports.current("m0", "2026-W09").value()).isEqualByComparingTo("1200");
        assertThat(reports.current("m1", "2026-W09")).isNull();
        assertThat(reports.current("m2", "2026-W09").value()).isEqualByComparingTo("300");
        assertThat(said(view)).contains("One thing needs you");
    }

    @Test
    @SignedIn(tenant = "week-files", role = Role.LEAD, unit = "sales", person = "li-ming")
    void a_file_is_put_beside_the_note_and_one_that_is_not_taken_is_named() throws IOException {
        begin("week-files", 1);
        MyWeekView view = navigate(MyWeekView.class);
        FilesField files = find(FilesField.class).single();
        files.take("setup.pdf", new byte[] {'M', 'Z', 0});
        assertThat(said(view)).contains("setup.pdf is of no kind that is taken: PDF, PNG");
        for (String name : List.of("a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt")) {
            files.take(name, "Rain".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(said(view))
                .contains("a.txt", "e.txt", "There may be five files")
                .doesNotContain("f.txt");
        type(view, 0, "118", "");

        press("Save");

        List<AttachmentView> kept =
                checkIns.of(Subject.measure("m0"), 5, null).getFirst().attachments();
        assertThat(kept).hasSize(5);
        VaadinResponse response = mock(VaadinResponse.class, RETURNS_DEEP_STUBS);
        VaadinRequest request = mock(VaadinRequest.class, RETURNS_DEEP_STUBS);
        AttachedFiles saved = new AttachedFiles(kept, attachments);
        DownloadEvent event = new DownloadEvent(request, response, VaadinSession.getCurrent(), saved.getElement());
        saved.send(kept.getFirst().id(), event);
        verify(response).setHeader("X-Content-Type-Options", "nosniff");
        verify(response).setHeader(eq("Content-Disposition"), startsWith("attachment"));
        verify(response).setContentType("text/plain");

        saved.send(-1, event);
        verify(response).setStatus(404);
    }

    @Test
    @SignedIn(tenant = "week-empty", unit = "swap", person = "wang-lei", role = Role.MEMBER)
    void who_has_nothing_to_do_is_told_so() {
        begin("week-empty", 1);

        assertThat(said(navigate(MyWeekView.class))).contains("Nothing needs you right now", "Show measures");
    }

    @Test
    @SignedIn(tenant = "week-few", role = Role.LEAD, unit = "sales", person = "li-ming")
    void it_costs_few_statements() {
        begin("week-few", 20);
        navigate(MyWeekView.class);

        assertThat(StatementCount.during(() -> navigate("my-week", MyWeekView.class)))
                .hasSizeLessThanOrEqualTo(12);
    }

    /** Everything was reported but the last week. */
    private TenantId begin(String name, int measures) {
        TenantId tenant = world.begin(name, measures);
        for (int number = 0; number < measures; number++) {
            world.report(tenant, "m" + number, "2026-W05", 100, 100, 100, 104);
        }
        return tenant;
    }

    private void type(MyWeekView view, int row, String value, String note) {
        List<TypedField> fields = fields(row(view, row));
        fields.getFirst().setValue(value);
        fields.getLast().setValue(note);
    }

    private ReportRow row(MyWeekView view, int number) {
        assertThat(view.isAttached()).isTrue();
        return find(ReportRow.class).all().get(number);
    }

    private static List<TypedField> fields(Component row) {
        return row.getChildren()
                .flatMap(Component::getChildren)
                .filter(TypedField.class::isInstance)
                .map(TypedField.class::cast)
                .toList();
    }

    private void press(String text) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> text.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
