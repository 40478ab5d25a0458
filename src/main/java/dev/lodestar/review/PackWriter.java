package dev.lodestar.review;

import dev.lodestar.review.pack.Pack;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Writes one kind of file; the same pack and language always give the same bytes. */
public interface PackWriter {

    /** The kind it writes. */
    PackFile.Kind kind();

    /** Writes the file and leaves the stream open. */
    void write(Pack pack, Locale language, OutputStream out) throws IOException;
}
