package dev.lodestar.checkin;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells by its content what a file is, whatever it is called. Only what is known is taken: each kind by how it begins, the
 * office's by their parts, and text when it is nothing else and no browser would take it for a page.
 */
final class FileContent {

    private static final int SOME = 4_096;
    private static final String[] PAGES = {"<script", "<html", "<svg", "<!doctype", "<?xml", "<?php", "<iframe"};

    private FileContent() {}

    /** The kind; none for what is not taken. */
    static Optional<FileKind> kind(byte[] content) throws UnwantedPartException {
        if (begins(content, 0, "PK\3\4")) {
            return OfficeParts.kind(content);
        }
        if (begins(content, 0, "%PDF-")) {
            return Optional.of(FileKind.PDF);
        }
        if (begins(content, 0, "\u0089PNG\r\n\u001a\n") && begins(content, 12, "IHDR")) {
            return Optional.of(FileKind.PNG);
        }
        if (begins(content, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(FileKind.JPEG);
        }
        if (begins(content, 0, "RIFF") && begins(content, 8, "WEBPVP8")) {
            return Optional.of(FileKind.WEBP);
        }
        return isText(content) ? Optional.of(FileKind.TEXT) : Optional.empty();
    }

    private static boolean begins(byte[] content, int at, String mark) {
        byte[] bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
        if (content.length < at + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (content[at + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Text in any encoding whose letters take no control characters; of those that do, UTF-16 that says so. */
    private static boolean isText(byte[] content) {
        boolean wide = begins(content, 0, "\u00ff\u00fe") || begins(content, 0, "\u00fe\u00ff");
        String text = new String(content, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
        return text.chars().noneMatch(FileContent::isControl) && !isPage(text);
    }

    private static boolean isControl(int letter) {
        return letter == 0x7f || (letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r' && letter != '\f');
    }

    private static boolean isPage(String text) {
        String start = text.substring(0, Math.min(SOME, text.length())).toLowerCase(Locale.ROOT);
        for (String page : PAGES) {
            if (start.contains(page)) {
                return true;
            }
        }
        return false;
    }
}
