package dev.lodestar.review.print;

import dev.lodestar.review.PackFile;
import dev.lodestar.review.PackWriter;
import dev.lodestar.review.pack.Pack;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The minutes to print. */
@Component
class MinutesWriting implements PackWriter {

    @Override
    public PackFile.Kind kind() {
        return PackFile.Kind.MINUTES;
    }

    @Override
    public void write(Pack pack, Locale language, OutputStream out) throws IOException {
        MinutesPdf.write(pack, language, out);
    }
}
