package dev.lodestar.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks at a file before anything opens it: only a plain workbook of a sensible size gets through. */
public final class WorkbookGuard {

    /** How many bytes a file may have. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final long LARGEST_UNPACKED = 60L * 1024 * 1024;
    private static final int MOST_PARTS = 1000;
    private static final Pattern OUTSIDE = Pattern.compile("TargetMode\\s*=\\s*[\"']External[\"']");
    private static final Pattern HYPERLINK = Pattern.compile("<Relationship\\b[^>]*/hyperlink[\"'][^>]*>");

    private WorkbookGuard() {}

    /** What is wrong with the file; nothing for one that may be opened. */
    public static List<Objection> check(byte[] file) {
        if (file.length > LARGEST) {
            return List.of(Objection.LARGE);
        }
        if (file.length > 8 && (file[0] & 0xff) == 0xd0 && (file[1] & 0xff) == 0xcf) {
            return List.of(Objection.LOCKED);
        }
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            return List.of(Objection.KIND);
        }
        try {
            return parts(file);
        } catch (IOException | IllegalArgumentException e) {
            return List.of(Objection.BROKEN);
        }
    }

    private static List<Objection> parts(byte[] file) throws IOException {
        List<Objection> problems = new ArrayList<>();
        long left = LARGEST_UNPACKED;
        int parts = 0;
        boolean workbook = false;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= content.length;
                if (left < 0 || ++parts > MOST_PARTS) {
                    return List.of(Objection.BOMB);
                }
                workbook |= entry.getName().equals("xl/workbook.xml");
                part(entry.getName().toLowerCase(Locale.ROOT), content, problems);
            }
        }
        if (!workbook && problems.isEmpty()) {
            problems.add(Objection.KIND);
        }
        return problems.stream().distinct().toList();
    }

    private static void part(String name, byte[] content, List<Objection> problems) {
        if (name.contains("vbaproject") || name.contains("macrosheets/") || name.contains("activex/")) {
            problems.add(Objection.MACROS);
        } else if (name.contains("externallinks/")
                || name.contains("connections.xml")
                || name.contains("querytables/")) {
            problems.add(Objection.LINKS);
        } else if (name.contains("embeddings/") || name.contains("oleobject")) {
            problems.add(Objection.OBJECTS);
        } else if (name.endsWith(".xml") || name.endsWith(".rels")) {
            text(name, new String(content, StandardCharsets.UTF_8), problems);
        }
    }

    private static void text(String name, String xml, List<Objection> problems) {
        if (xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) {
            problems.add(Objection.BROKEN);
        }
        if (name.equals("[content_types].xml") && xml.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            problems.add(Objection.MACROS);
        }
        if (name.endsWith(".rels")
                && OUTSIDE.matcher(HYPERLINK.matcher(xml).replaceAll("")).find()) {
            problems.add(Objection.LINKS);
        }
    }
}
