package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.NewFile;
import dev.lodestar.kernel.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Files to put beside a note. Each is looked at when it arrives and waits here until the row is saved. */
final class FilesField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<NewFile> chosen = new ArrayList<>();
    private final AtomicInteger arriving = new AtomicInteger();
    private final UnorderedList shown = new UnorderedList();
    private final transient Consumer<String> refused;

    /**
     * @param about what the note is about
     * @param taken false for nothing to show: no files are taken here
     * @param refused hears why a file was not taken
     */
    FilesField(String about, boolean taken, Consumer<String> refused) {
        this.refused = refused;
        addClassName("ls-week__files");
        if (taken) {
            add(upload(about), shown);
        }
    }

    List<NewFile> chosen() {
        return List.copyOf(chosen);
    }

    /** Whether a file is on its way. */
    boolean isReceiving() {
        return arriving.get() > 0;
    }

    /** Takes a file that arrived, or says why not. */
    void take(String name, byte[] content) {
        try {
            NewFile file = NewFile.of(name, content);
            if (chosen.size() == CheckIns.MOST_FILES) {
                refused.accept(getTranslation("checkin.error.files.too-many"));
                return;
            }
            chosen.add(file);
            shown.add(item(file));
        } catch (InvalidInputException e) {
            refused.accept(
                    getTranslation("checkin.error." + e.errors().getFirst().code(), name));
        }
    }

    private Upload upload(String about) {
        NativeButton button = new NativeButton();
        button.addClassName("ls-week__attach");
        button.setTitle(getTranslation("checkin.file.attach"));
        button.setAriaLabel(getTranslation("checkin.file.attach.to", about));
        Upload upload = new Upload(this::receive);
        upload.setUploadButton(button);
        upload.setDropAllowed(false);
        upload.setMaxFileSize(NewFile.LARGEST);
        String large = getTranslation("checkin.error.file.large", getTranslation("checkin.file.attach"));
        upload.setI18n(new UploadI18N().setError(new UploadI18N.Error().setFileIsTooBig(large)));
        upload.addFileRejectedListener(
                event -> refused.accept(getTranslation("checkin.error.file.large", event.getFileName())));
        upload.addAllFinishedListener(done -> upload.clearFileList());
        return upload;
    }

    private void receive(UploadEvent event) throws IOException {
        arriving.incrementAndGet();
        byte[] content;
        try (InputStream bytes = event.getInputStream()) {
            // One byte more than may be, whatever the browser was told, so that too large is seen as too large.
            content = bytes.readNBytes(NewFile.LARGEST + 1);
        } catch (IOException broken) {
            arriving.decrementAndGet();
            throw broken;
        }
        event.getUI().access(() -> {
            arriving.decrementAndGet();
            take(event.getFileName(), content);
        });
    }

    private ListItem item(NewFile file) {
        ListItem item = new ListItem(new Span(file.name()));
        NativeButton remove = new NativeButton("×", click -> {
            chosen.remove(file);
            shown.remove(item);
        });
        remove.addClassName("ls-week__remove");
        remove.setAriaLabel(getTranslation("checkin.file.remove", file.name()));
        item.add(remove);
        return item;
    }
}
