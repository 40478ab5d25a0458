package dev.lodestar.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.review.FileState;
import dev.lodestar.review.KeptFile;
import dev.lodestar.review.PackFile;
import dev.lodestar.review.PackTemplateView;
import dev.lodestar.review.ReviewDetail;
import dev.lodestar.review.ReviewState;
import dev.lodestar.uikit.Card;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The files of a review, and the way back for a workbook that was filled in. */
final class FilesCard extends Div {

    private static final long serialVersionUID = 1L;

    /** From how many measures on nobody should wait for a file. */
    private static final int LARGE = 300;

    private static final int SHOWN = 8;

    private final transient ReviewDetail detail;
    private final transient ReviewDesk desk;
    private final transient Words words;
    private final transient Runnable asked;

    /** @param kept the files that are there or being made */
    FilesCard(ReviewDetail detail, List<KeptFile> kept, ReviewDesk desk, Words words, Runnable asked) {
        this.detail = detail;
        this.desk = desk;
        this.words = words;
        this.asked = asked;
        boolean large = detail.outlook().measures().size() > LARGE;
        Div ways = Piece.box("ls-review__files");
        for (PackFile.Kind kind : PackFile.Kind.values()) {
            ways.add(large ? ask(kind) : now(kind));
        }
        desk.templates().all().forEach(template -> ways.add(filled(template)));
        Paragraph hint = new Paragraph(getTranslation(
                detail.review().state() == ReviewState.OPEN ? "review.files.open" : "review.files.frozen"));
        hint.addClassName("ls-sub");
        Anchor back = new Anchor("reviews/" + detail.review().id() + "/import", getTranslation("review.files.import"));
        back.addClassName("ls-button");
        Card card = new Card(getTranslation("review.files"), ways, hint);
        if (!kept.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("ls-review__kept");
            kept.stream().limit(SHOWN).forEach(file -> list.add(item(file)));
            card.add(list);
        }
        card.add(Piece.box("ls-actions", back));
        add(card);
    }

    private String name(PackFile.Kind kind) {
        return getTranslation("review.file." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** It is there before anybody would have looked away. */
    private Anchor now(PackFile.Kind kind) {
        return download(name(kind), () -> desk.files().make(detail.review().id(), kind, words.locale()));
    }

    private Anchor filled(PackTemplateView template) {
        return download(
                template.name(),
                () -> desk.templates().fill(template.id(), detail.review().id(), words.locale()));
    }

    /** It takes a while; the screen may be left meanwhile. */
    private NativeButton ask(PackFile.Kind kind) {
        NativeButton button = new NativeButton(name(kind), click -> {
            desk.kept().ask(detail.review().id(), kind, words.locale());
            asked.run();
        });
        button.addClassName("ls-pill");
        return button;
    }

    private ListItem item(KeptFile file) {
        Component what = file.state() == FileState.READY
                ? download(name(file.kind()), () -> desk.kept().content(file.id()))
                : Piece.text(name(file.kind()));
        String state = "review.kept." + file.state().name().toLowerCase(Locale.ROOT);
        ListItem item =
                new ListItem(what, Piece.text(getTranslation(state, words.moment(file.askedAt())), "ls-sub", "ls-num"));
        if (file.state() == FileState.MAKING) {
            ProgressBar progress = new ProgressBar();
            progress.setIndeterminate(true);
            progress.getElement().setAttribute("aria-label", name(file.kind()));
            item.add(progress);
        }
        return item;
    }

    private Anchor download(String name, Supplier<PackFile> file) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            try {
                PackFile made = file.get();
                return new DownloadResponse(
                        new ByteArrayInputStream(made.content()),
                        made.name(),
                        made.kind().mediaType(),
                        made.content().length);
            } catch (NotFoundException | InvalidInputException gone) {
                return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
            }
        });
        Anchor way = new Anchor(handler, AttachmentType.DOWNLOAD, name);
        way.addClassName("ls-pill");
        return way;
    }
}
