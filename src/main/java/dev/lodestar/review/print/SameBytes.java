package dev.lodestar.review.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces the random id that the library gives a document by one that its content has, in place. */
final class SameBytes {

    private static final Pattern ID = Pattern.compile("/ID ?\\[ ?<([0-9a-fA-F]{32})> ?<([0-9a-fA-F]{32})> ?]");
    private static final int TRAILER = 2048;

    private SameBytes() {}

    static void write(OutputStream out, String id, Consumer<OutputStream> document) throws IOException {
        var buffer = new ByteArrayOutputStream();
        document.accept(buffer);
        byte[] bytes = buffer.toByteArray();
        int from = Math.max(0, bytes.length - TRAILER);
        String trailer = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        Matcher found = ID.matcher(trailer);
        if (!found.find()) {
            throw new IllegalStateException("The document has no id to replace");
        }
        byte[] same = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(same, 0, bytes, from + found.start(1), same.length);
        System.arraycopy(same, 0, bytes, from + found.start(2), same.length);
        out.write(bytes);
    }
}
