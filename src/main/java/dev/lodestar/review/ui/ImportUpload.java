package dev.lodestar.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.lodestar.review.PackImports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** Takes a workbook from the browser, by way of a file that is gone when it was read. */
final class ImportUpload extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Taker taker;
    private final transient Consumer<String> refused;

    ImportUpload(Taker taker, Consumer<String> refused) {
        this.taker = taker;
        this.refused = refused;
        add(upload());
    }

    private Upload upload() {
        NativeButton button = new NativeButton(getTranslation("packimport.choose"));
        button.addClassNames("ls-button", "ls-button--primary");
        Upload upload = new Upload(this::receive);
        upload.setUploadButton(button);
        upload.setDropLabel(Piece.text(getTranslation("packimport.drop"), "ls-sub"));
        upload.setDropLabelIcon(new Div());
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) PackImports.MOST_BYTES);
        upload.setAcceptedFileExtensions(".xlsx");
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("packimport.remark.file_too_large"))
                        .setIncorrectFileType(getTranslation("packimport.remark.not_a_workbook"))));
        upload.addAllFinishedListener(done -> upload.clearFileList());
        upload.addFileRejectedListener(rejected -> refused.accept(rejected.getErrorMessage()));
        return upload;
    }

    private void receive(UploadEvent event) throws IOException {
        Path file = Files.createTempFile("lodestar-import", ".xlsx");
        try {
            try (InputStream bytes = event.getInputStream()) {
                Files.copy(new Bounded(bytes), file, StandardCopyOption.REPLACE_EXISTING);
            }
            // It is read here, while the screen stays free; whoever leaves finds it among the imports.
            Runnable shown = taker.take(file, event.getFileName());
            event.getUI().access(shown::run);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Makes something of a file, and says how to show it. */
    interface Taker {

        /** Reads the file; what is returned runs in the screen. */
        Runnable take(Path file, String name);
    }

    /** Ends a little after the largest file that is read, whatever the browser was told. */
    private static final class Bounded extends java.io.FilterInputStream {

        private long left = PackImports.MOST_BYTES + 1;

        private Bounded(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            return left-- <= 0 ? -1 : super.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = super.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
