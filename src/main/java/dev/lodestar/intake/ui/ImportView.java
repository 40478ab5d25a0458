package dev.lodestar.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.lodestar.intake.IntakeResult;
import dev.lodestar.intake.SketchProblem;
import dev.lodestar.intake.WorkbookSource;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.uikit.Card;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** Takes a plan in from a workbook: the file, how it is read, what it becomes, and the draft. */
@Route("plans/import")
@PermitAll
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int STEPS = 3;
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient ImportDesk desk;
    private final Div content = new Div();

    ImportView(ImportDesk desk) {
        this.desk = desk;
        addClassName("in-import");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!desk.mayImport()) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
            return;
        }
        begin(List.of());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intake.title");
    }

    private void show(int step, String headline, com.vaadin.flow.component.Component... parts) {
        removeAll();
        content.removeAll();
        content.add(parts);
        add(steps(step), new H1(headline), content);
    }

    private OrderedList steps(int now) {
        OrderedList steps = new OrderedList();
        steps.addClassName("in-steps");
        for (int step = 1; step <= STEPS; step++) {
            ListItem item = new ListItem(getTranslation("intake.step." + step));
            if (step == now) {
                item.getElement().setAttribute("aria-current", "step");
            }
            steps.add(item);
        }
        return steps;
    }

    private void begin(List<SketchProblem> refused) {
        Paragraph lede = new Paragraph(getTranslation("intake.lede"));
        lede.addClassName("ls-lede");
        Card card = new Card(getTranslation("intake.file"), upload());
        if (!refused.isEmpty()) {
            Div why = new Div(Problems.list(this, refused));
            why.getElement().setAttribute("role", "alert");
            card.add(why);
        }
        Anchor back = new Anchor("plans/new", getTranslation("intake.back"));
        back.addClassName("ls-button");
        Div away = new Div(back);
        away.addClassName("ls-actions");
        show(1, getTranslation("intake.title"), lede, card, exports(), away);
    }

    private Upload upload() {
        NativeButton button = new NativeButton(getTranslation("intake.choose"));
        button.addClassNames("ls-button", "ls-button--primary");
        Upload upload = new Upload(this::receive);
        upload.setUploadButton(button);
        upload.setDropLabel(new com.vaadin.flow.component.html.Span(getTranslation("intake.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(WorkbookSource.LARGEST);
        upload.setAcceptedFileExtensions(".xlsx");
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("intake.problem.file.large", "5"))
                        .setIncorrectFileType(getTranslation("intake.problem.file.kind"))));
        upload.addFileRejectedListener(rejected -> begin(List.of(SketchProblem.file("file.kind", ""))));
        return upload;
    }

    /** Reads no more than may be, whatever the browser was told. */
    private void receive(UploadEvent event) throws IOException {
        byte[] bytes = event.getInputStream().readNBytes(WorkbookSource.LARGEST + 1);
        String name = event.getFileName();
        event.getUI().access(() -> take(name, bytes));
    }

    /** Goes on with a file, or says why not. */
    void take(String name, byte[] file) {
        WorkbookSource.OpenWorkbook opened = desk.intake().open(file);
        if (opened.refused()) {
            begin(opened.problems());
            return;
        }
        show(
                2,
                getTranslation("intake.mapping", name),
                new ImportForm(desk, name, opened, () -> begin(List.of()), this::done));
    }

    private void done(IntakeResult result) {
        Anchor open = new Anchor("plans/" + result.plan() + "/edit", getTranslation("intake.open"));
        open.addClassNames("ls-button", "ls-button--primary");
        Paragraph said = new Paragraph(
                getTranslation("intake.done.said", result.measures().size(), result.numbers()));
        show(3, getTranslation("intake.done"), said, Problems.list(this, result.notes()), open);
    }

    private Card exports() {
        UnorderedList list = new UnorderedList();
        list.addClassName("in-plans");
        for (PlanSummary plan : desk.plans()) {
            DownloadHandler file = DownloadHandler.fromInputStream(event -> {
                byte[] bytes = desk.export().workbook(plan.key(), getLocale());
                return new DownloadResponse(new ByteArrayInputStream(bytes), plan.key() + ".xlsx", SHEET, bytes.length);
            });
            list.add(new ListItem(new Anchor(file, AttachmentType.DOWNLOAD, plan.title())));
        }
        Card card =
                new Card(getTranslation("intake.export"), new Paragraph(getTranslation("intake.export.said")), list);
        card.setVisible(list.getChildren().findAny().isPresent());
        return card;
    }
}
