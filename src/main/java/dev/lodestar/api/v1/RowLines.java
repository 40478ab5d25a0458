package dev.lodestar.api.v1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream that are not blank, none of them longer than is sensible. */
final class RowLines {

    private static final int LONGEST = 64 * 1024;

    private final InputStream in;

    RowLines(InputStream in) {
        this.in = new BufferedInputStream(in, LONGEST);
    }

    /** The next line, cut where it becomes too long, which makes it unreadable; null at the end. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean blank = true;
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (read == '\n' && !blank) {
                return line.toByteArray();
            }
            blank = blank && Character.isWhitespace(read);
            if (!blank && line.size() < LONGEST) {
                line.write(read);
            }
        }
        return blank ? null : line.toByteArray();
    }
}
