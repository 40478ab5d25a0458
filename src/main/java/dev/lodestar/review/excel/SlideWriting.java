package dev.lodestar.review.excel;

import dev.lodestar.review.PackFile;
import dev.lodestar.review.PackWriter;
import dev.lodestar.review.pack.Pack;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The review on one slide. */
@Component
class SlideWriting implements PackWriter {

    @Override
    public PackFile.Kind kind() {
        return PackFile.Kind.PPTX;
    }

    @Override
    public void write(Pack pack, Locale language, OutputStream out) throws IOException {
        OnePager.write(pack, language, out);
    }
}
