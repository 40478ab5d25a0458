package dev.lodestar.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.plan.DraftView;
import dev.lodestar.plan.document.PlanChange;
import dev.lodestar.plan.document.PlanDiff;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentWriter;
import dev.lodestar.plan.document.PlanDocumentYaml;
import dev.lodestar.plan.document.PlanFile;
import dev.lodestar.plan.document.RefusedFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The draft as a file: out as YAML or JSON, and back in after a look at what that changes. */
final class PlanFiles extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PlanEditDesk desk;
    private final transient PlanEditWords words;
    private final transient Supplier<DraftView> draft;
    private final transient Consumer<DraftView> stored;
    private final Div news = new Div();

    /** @param stored takes the draft when a file was put in its place */
    PlanFiles(PlanEditDesk desk, PlanEditWords words, Supplier<DraftView> draft, Consumer<DraftView> stored) {
        this.desk = desk;
        this.words = words;
        this.draft = draft;
        this.stored = stored;
        addClassName("pe-files");
        news.addClassName("pe-files__news");
        news.getElement().setAttribute("aria-live", "polite");
        Upload upload = upload();
        add(
                new H2(words.say("plan.files.title")),
                Piece.box(
                        "pe-files__ways",
                        export("plan.files.yaml", ".yaml", "application/yaml", PlanDocumentYaml::bytes),
                        export("plan.files.json", ".json", "application/json", PlanFiles::json),
                        upload),
                news);
    }

    private static byte[] json(PlanDocument plan) {
        return PlanDocumentWriter.text(plan).getBytes(StandardCharsets.UTF_8);
    }

    private Anchor export(String text, String ending, String type, Function<PlanDocument, byte[]> format) {
        DownloadHandler file = DownloadHandler.fromInputStream(event -> {
            try {
                PlanDocument plan = draft.get().document();
                byte[] bytes = format.apply(plan);
                return new DownloadResponse(new ByteArrayInputStream(bytes), plan.key() + ending, type, bytes.length);
            } catch (NotFoundException gone) {
                return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
            }
        });
        Anchor way = new Anchor(file, AttachmentType.DOWNLOAD, words.say(text));
        way.addClassName("ls-pill");
        return way;
    }

    private Upload upload() {
        NativeButton button = new NativeButton(words.say("plan.files.import"));
        button.addClassName("ls-pill");
        Upload upload = new Upload(this::receive);
        upload.setUploadButton(button);
        upload.setDropLabel(Piece.text(words.say("plan.files.hint"), "ls-mute"));
        upload.setDropLabelIcon(new Div());
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PlanDocumentYaml.LARGEST);
        upload.setAcceptedFileExtensions(".yaml", ".yml", ".json");
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(words.say("plan.files.large"))
                        .setIncorrectFileType(words.say("plan.files.type"))));
        upload.addAllFinishedListener(done -> upload.clearFileList());
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage()));
        return upload;
    }

    /** Reads no more than may be, whatever the browser was told. */
    private void receive(UploadEvent event) throws IOException {
        byte[] bytes = event.getInputStream().readNBytes(PlanDocumentYaml.LARGEST + 1);
        String name = event.getFileName();
        event.getUI().access(() -> take(name, bytes));
    }

    /** Shows what the file would change, or why it cannot be a plan. */
    void take(String name, byte[] file) {
        DraftView now = draft.get();
        try {
            compare(name, now, PlanFile.read(now.document().key(), file));
        } catch (RefusedFileException refused) {
            refuse(name, refused.rows());
        }
    }

    private void compare(String name, DraftView now, PlanDocument file) {
        List<PlanChange> changes = PlanDiff.between(now.document(), file);
        if (changes.isEmpty()) {
            say(words.say("plan.files.same"));
            return;
        }
        NativeButton replace =
                new NativeButton(words.say("plan.files.replace"), click -> replace(name, file, now.revision()));
        replace.addClassNames("ls-button", "ls-button--primary");
        NativeButton cancel = new NativeButton(words.say("plan.files.cancel"), click -> news.removeAll());
        cancel.addClassName("ls-button");
        tell(
                "ls-callout--amber",
                new H3(words.say("plan.files.changes", name, changes.size())),
                new PublishChanges(words, changes, desk.names()),
                Piece.box("ls-actions", cancel, replace));
    }

    private void replace(String name, PlanDocument file, long revision) {
        try {
            desk.plans().putDraft(file.key(), PlanDocumentWriter.json(file), revision);
            stored.accept(draft.get());
            say(words.say("plan.files.stored"));
        } catch (InvalidInputException refused) {
            refuse(
                    name,
                    refused.errors().stream()
                            .map(error -> new RefusedFileException.Row(0, error))
                            .toList());
        } catch (ConflictException meanwhile) {
            say(words.say("plan.files.conflict"));
        }
    }

    private void refuse(String name, List<RefusedFileException.Row> rows) {
        UnorderedList list = new UnorderedList();
        rows.forEach(row -> list.add(new ListItem(sentence(row))));
        tell("ls-callout--red", new H3(words.say("plan.files.refused", name)), list);
    }

    private String sentence(RefusedFileException.Row row) {
        String line = row.line() == 0 ? "" : words.say("plan.files.line", Integer.toString(row.line())) + " ";
        String place = line + row.error().pointer();
        String text = words.rule(row.error().code(), row.error().message());
        return place.isBlank() ? text : place.strip() + ": " + text;
    }

    private void say(String text) {
        tell("", new Paragraph(text));
    }

    private void tell(String tone, Component... content) {
        news.removeAll();
        Div box = Piece.box("ls-callout", content);
        if (!tone.isEmpty()) {
            box.addClassName(tone);
        }
        news.add(box);
    }
}
