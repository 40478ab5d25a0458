package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import dev.lodestar.checkin.AttachedFile;
import dev.lodestar.checkin.AttachmentView;
import dev.lodestar.checkin.Attachments;
import dev.lodestar.kernel.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The files beside a check-in, to be saved: no browser is to show them as pages of the product. */
final class AttachedFiles extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Attachments attachments;

    AttachedFiles(List<AttachmentView> files, Attachments attachments) {
        this.attachments = attachments;
        addClassName("ls-week__files");
        files.forEach(file -> {
            Anchor way = new Anchor(event -> send(file.id(), event), AttachmentType.DOWNLOAD, file.name());
            way.addClassName("ls-pill");
            way.getElement().setAttribute("aria-label", getTranslation("checkin.file.open", file.name()));
            add(way);
        });
    }

    void send(long id, DownloadEvent event) throws IOException {
        try {
            AttachedFile file = attachments.get(id);
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            event.getResponse().setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            event.setFileName(file.name());
            event.setContentType(file.mediaType());
            event.setContentLength(file.content().length);
            event.getOutputStream().write(file.content());
        } catch (NotFoundException gone) {
            event.getResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
