package dev.lodestar.review.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs an office file anew, so that its bytes tell of its content only and not of when it was written. */
final class SteadyZip {

    private static final LocalDateTime THEN = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Pattern DATE =
            Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:(?:created|modified)>)");

    private SteadyZip() {}

    /** The same parts, in the order of their names, dated to that moment; files inside the file too. */
    static byte[] of(byte[] file, Instant made) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>(SteadyZip::contentTypesFirst);
        try (var in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), steady(entry.getName(), in.readAllBytes(), made));
            }
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(THEN);
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] steady(String name, byte[] part, Instant made) throws IOException {
        if (name.endsWith(".xlsx")) {
            return of(part, made);
        }
        if (!name.endsWith("core.xml")) {
            return part;
        }
        String when = made.atOffset(ZoneOffset.UTC).withNano(0).toInstant().toString();
        return DATE.matcher(new String(part, StandardCharsets.UTF_8))
                .replaceAll("$1" + when + "$2")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static int contentTypesFirst(String a, String b) {
        boolean first = a.equals("[Content_Types].xml");
        boolean second = b.equals("[Content_Types].xml");
        return first || second ? Boolean.compare(second, first) : a.compareTo(b);
    }
}
