package dev.lodestar.review.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.review.ImportDecision;
import dev.lodestar.review.ImportPreview;
import dev.lodestar.review.ImportResult;
import dev.lodestar.review.ImportView;
import dev.lodestar.review.PackImports;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.uikit.Card;
import jakarta.annotation.security.PermitAll;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;

/** Takes a filled-in pack back: what it would change, what to do about conflicts, and the way out again. */
@Route("reviews/:id/import")
@PermitAll
class PackImportPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LISTED = 20;

    private final transient PackImports imports;
    private final transient Organisation organisation;
    private final transient Tenants tenants;
    private final Div news = new Div();
    private final Div preview = new Div();
    private final Div history = new Div();
    private final Span announcement = new Span();
    private long id;

    PackImportPage(PackImports imports, Organisation organisation, Tenants tenants) {
        this.imports = imports;
        this.organisation = organisation;
        this.tenants = tenants;
        addClassName("ls-import");
        announcement.addClassName("ls-sr-only");
        announcement.getElement().setAttribute("role", "status");
        history.addClassName("ls-stack");
        preview.addClassName("ls-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = Long.parseLong(event.getRouteParameters().get("id").orElse(""));
            show(imports.of(id, LISTED));
        } catch (NotFoundException | NumberFormatException e) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("packimport.title");
    }

    private void show(List<ImportView> before) {
        Anchor back = new Anchor("reviews/" + id, getTranslation("packimport.back"));
        back.addClassName("ls-pill");
        Header header = new Header(back);
        header.addClassName("ls-top");
        removeAll();
        add(
                header,
                new H1(getTranslation("packimport.title")),
                new Card(
                        getTranslation("packimport.upload"),
                        new Paragraph(getTranslation("packimport.upload.hint")),
                        new ImportUpload(this::take, text -> say(text, "ls-callout--red"))),
                news,
                preview,
                history,
                announcement);
        list(before);
    }

    /** Reads the file away from the screen, and shows it there. */
    Runnable take(Path file, String name) {
        try {
            ImportPreview read = imports.dryRun(id, file, name);
            return () -> preview(read);
        } catch (InvalidInputException refused) {
            return () -> refuse(refused);
        } catch (NotFoundException | ConcurrencyFailureException gone) {
            return () -> say(getTranslation("packimport.failed"), "ls-callout--red");
        }
    }

    private void preview(ImportPreview read) {
        news.removeAll();
        preview.removeAll();
        preview.add(new ImportPreviewCard(
                read, words(), decision -> apply(read.view().id(), decision)));
        announcement.setText(getTranslation("packimport.changes", read.changes().size()));
        list(imports.of(id, LISTED));
    }

    private void apply(long importId, ImportDecision decision) {
        try {
            ImportResult result = imports.apply(importId, decision);
            preview.removeAll();
            int left = result.errors().size() + result.conflicts().size();
            say(getTranslation("packimport.applied", result.rows().size(), left), "ls-callout--green");
        } catch (ConflictException | ConcurrencyFailureException meanwhile) {
            again(importId, getTranslation("packimport.meanwhile"));
        } catch (InvalidInputException refused) {
            again(importId, getTranslation("packimport.refused"));
        } catch (NotFoundException gone) {
            say(getTranslation("packimport.failed"), "ls-callout--red");
        }
        list(imports.of(id, LISTED));
    }

    /** Shows an import as it stands by now, if it still can be applied. */
    private void again(long importId, String why) {
        try {
            preview(imports.preview(importId));
            say(why, "ls-callout--amber");
        } catch (ConflictException | NotFoundException over) {
            preview.removeAll();
            say(getTranslation("packimport.over"), "ls-callout--amber");
        } catch (ConcurrencyFailureException meanwhile) {
            say(getTranslation("packimport.failed"), "ls-callout--amber");
        }
    }

    private void undo(ImportView one) {
        try {
            ImportResult result = imports.undo(one.id());
            say(
                    getTranslation(
                            "packimport.undone",
                            result.rows().size(),
                            result.kept().size()),
                    "ls-callout--green");
        } catch (ConflictException | NotFoundException | ConcurrencyFailureException over) {
            say(getTranslation("packimport.undo.failed"), "ls-callout--amber");
        }
        list(imports.of(id, LISTED));
    }

    private void list(List<ImportView> before) {
        history.removeAll();
        history.add(new ImportHistoryCard(
                before, words(), one -> again(one.id(), getTranslation("packimport.opened")), this::undo));
    }

    private void refuse(InvalidInputException refused) {
        preview.removeAll();
        ImportWords words = words();
        say(refused.errors().stream().map(words::error).collect(Collectors.joining(" ")), "ls-callout--red");
    }

    private void say(String text, String tone) {
        Div box = Piece.box("ls-callout", new Paragraph(text));
        box.addClassName(tone);
        news.removeAll();
        news.add(box);
        announcement.setText(text);
    }

    private ImportWords words() {
        return new ImportWords(
                this,
                new Words(getLocale(), tenants.current().zone()),
                organisation.directory().stream()
                        .collect(Collectors.toMap(PersonView::key, PersonView::name, (one, other) -> one)));
    }
}
