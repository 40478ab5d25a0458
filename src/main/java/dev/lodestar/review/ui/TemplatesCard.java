package dev.lodestar.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.review.PackTemplateView;
import dev.lodestar.review.PackTemplates;
import dev.lodestar.review.TemplateProblem;
import dev.lodestar.review.TemplateRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;

/** The company's own workbooks: what is there, and a place for another one, with everything that cannot be filled by its cell. */
final class TemplatesCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PackTemplates templates;
    private final transient Words words;
    private final NativeDetails details = new NativeDetails();
    private final Div kept = new Div();
    private final Div told = new Div();

    TemplatesCard(PackTemplates templates, Words words) {
        this.templates = templates;
        this.words = words;
        addClassNames("ls-card", "ls-templates");
        told.getElement().setAttribute("role", "status");
        Paragraph hint = new Paragraph(
                getTranslation("review.templates.hint", "{{plan.name}}", "{{period}}", "{{goal:g1.actual}}"));
        hint.addClassName("ls-sub");
        details.setContent(new Div(hint, kept, told, upload()));
        add(details);
        show();
    }

    private void show() {
        List<PackTemplateView> all = templates.all();
        details.setSummaryText(getTranslation("review.templates", all.size()));
        UnorderedList list = new UnorderedList();
        list.addClassName("ls-review__kept");
        all.forEach(template -> list.add(item(template)));
        kept.removeAll();
        kept.add(list);
    }

    private ListItem item(PackTemplateView template) {
        NativeButton away = new NativeButton(getTranslation("review.templates.drop"), click -> drop(template));
        away.addClassName("ls-button");
        away.setAriaLabel(getTranslation("review.templates.drop.of", template.name()));
        return new ListItem(
                Piece.text(template.name()),
                Piece.text(getTranslation("review.templates.since", words.moment(template.uploadedAt())), "ls-sub"),
                away);
    }

    private void drop(PackTemplateView template) {
        try {
            templates.drop(template.id());
        } catch (NotFoundException gone) {
            // Somebody else was faster, and it is as it should be.
        }
        told.removeAll();
        show();
    }

    private Upload upload() {
        NativeButton button = new NativeButton(getTranslation("review.templates.add"));
        button.addClassName("ls-button");
        UploadHandler handler = this::receive;
        Upload upload = new Upload(handler);
        upload.setUploadButton(button);
        upload.setDropAllowed(false);
        upload.setMaxFileSize(PackTemplates.MOST_BYTES);
        upload.setAcceptedFileExtensions(".xlsx");
        upload.addAllFinishedListener(done -> upload.clearFileList());
        upload.addFileRejectedListener(rejected -> tell(List.of(getTranslation("review.template.file.kind"))));
        return upload;
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] file;
        try (InputStream bytes = event.getInputStream()) {
            file = bytes.readNBytes(PackTemplates.MOST_BYTES + 1);
        }
        Supplier<List<String>> wrong = keep(event.getFileName().replaceFirst("(?i)\\.xlsx$", ""), file);
        event.getUI().access(() -> {
            tell(wrong.get());
            show();
        });
    }

    /** Keeps a file away from the screen; what is wrong with it is said there, where the reader's language is known. */
    Supplier<List<String>> keep(String name, byte[] file) {
        try {
            templates.keep(name, file);
            return List::of;
        } catch (TemplateRefusedException refused) {
            return () -> refused.problems().stream().map(this::said).toList();
        } catch (InvalidInputException refused) {
            return () -> refused.errors().stream()
                    .map(error -> getTranslation("review.template." + error.code(), PackTemplates.MOST))
                    .toList();
        } catch (ConflictException meanwhile) {
            return () -> List.of(getTranslation("review.templates.conflict"));
        }
    }

    void tell(List<String> wrong) {
        told.removeAll();
        if (wrong.isEmpty()) {
            told.add(Piece.text(getTranslation("review.templates.kept"), "ls-sub"));
            return;
        }
        UnorderedList list = new UnorderedList();
        wrong.forEach(text -> list.add(new ListItem(text)));
        Div box = Piece.box("ls-callout", list);
        box.addClassName("ls-callout--red");
        told.add(box);
    }

    private String said(TemplateProblem problem) {
        String place = problem.cell().isEmpty() ? "" : problem.sheet() + " " + problem.cell() + ": ";
        return place + getTranslation("review.template." + problem.code(), problem.what());
    }
}
