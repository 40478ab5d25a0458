package dev.lodestar.review.print;

import dev.lodestar.review.PackFile;
import dev.lodestar.review.PackWriter;
import dev.lodestar.review.pack.Pack;
import dev.lodestar.review.pack.TidyCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The numbers as tidy rows. */
@Component
class CsvWriting implements PackWriter {

    @Override
    public PackFile.Kind kind() {
        return PackFile.Kind.CSV;
    }

    @Override
    public void write(Pack pack, Locale language, OutputStream out) throws IOException {
        TidyCsv.write(pack, out);
    }
}
