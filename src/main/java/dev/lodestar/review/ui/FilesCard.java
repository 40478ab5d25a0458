package dev.lodestar.review.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.review.PackFile;
import dev.lodestar.review.ReviewDetail;
import dev.lodestar.review.ReviewState;
import dev.lodestar.uikit.Card;
import java.io.ByteArrayInputStream;
import java.util.Locale;

/** The files of a review, and the way back for a workbook that was filled in. */
final class FilesCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ReviewDetail detail;
    private final transient ReviewDesk desk;
    private final transient Locale language;

    FilesCard(ReviewDetail detail, ReviewDesk desk, Locale language) {
        this.detail = detail;
        this.desk = desk;
        this.language = language;
        Div ways = Piece.box("ls-review__files");
        for (PackFile.Kind kind : PackFile.Kind.values()) {
            ways.add(way(kind));
        }
        Paragraph hint = new Paragraph(getTranslation(
                detail.review().state() == ReviewState.OPEN ? "review.files.open" : "review.files.frozen"));
        hint.addClassName("ls-sub");
        Anchor back = new Anchor("reviews/" + detail.review().id() + "/import", getTranslation("review.files.import"));
        back.addClassName("ls-button");
        add(new Card(getTranslation("review.files"), ways, hint, Piece.box("ls-actions", back)));
    }

    private Anchor way(PackFile.Kind kind) {
        DownloadHandler file = DownloadHandler.fromInputStream(event -> {
            try {
                PackFile made = desk.files().make(detail.review().id(), kind, language);
                return new DownloadResponse(
                        new ByteArrayInputStream(made.content()), made.name(), kind.mediaType(), made.content().length);
            } catch (NotFoundException gone) {
                return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
            }
        });
        Anchor way = new Anchor(
                file,
                AttachmentType.DOWNLOAD,
                getTranslation("review.file." + kind.name().toLowerCase(Locale.ROOT)));
        way.addClassName("ls-pill");
        return way;
    }
}
