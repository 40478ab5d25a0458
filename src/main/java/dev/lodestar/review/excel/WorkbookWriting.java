package dev.lodestar.review.excel;

import dev.lodestar.review.PackFile;
import dev.lodestar.review.PackWriter;
import dev.lodestar.review.pack.Pack;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The workbook among the files of a review. */
@Component
class WorkbookWriting implements PackWriter {

    private final Workbooks workbooks;

    WorkbookWriting(Workbooks workbooks) {
        this.workbooks = workbooks;
    }

    @Override
    public PackFile.Kind kind() {
        return PackFile.Kind.XLSX;
    }

    @Override
    public void write(Pack pack, Locale language, OutputStream out) throws IOException {
        workbooks.write(pack, language, out);
    }
}
