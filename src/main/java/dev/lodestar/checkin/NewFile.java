package dev.lodestar.checkin;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.plan.document.PlainText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A file to put beside a check-in. There is none whose content was not looked at. */
public final class NewFile {

    /** How many bytes a file may have. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;
    private static final Pattern PLACE = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final String ALLOWED = "PDF, PNG, JPEG, WebP, XLSX, DOCX, PPTX and text (TXT, CSV), without macros";

    private final String name;
    private final FileKind kind;
    private final byte[] content;

    private NewFile(String name, FileKind kind, byte[] content) {
        this.name = name;
        this.kind = kind;
        this.content = content;
    }

    /**
     * Looks at a file.
     *
     * @param called as whoever sends it says; it is made harmless and given the ending of its kind
     * @throws InvalidInputException with what is wrong: {@code file.empty}, {@code file.large}, {@code file.kind} or {@code
     *     file.macros}
     */
    public static NewFile of(String called, byte[] content) {
        String shown = harmless(called);
        if (content.length == 0) {
            throw refused("file.empty", "'" + shown + "' is empty");
        }
        if (content.length > LARGEST) {
            throw refused("file.large", "'" + shown + "' is larger than " + LARGEST / 1024 / 1024 + " MB");
        }
        try {
            FileKind kind = FileContent.kind(content)
                    .orElseThrow(() -> refused("file.kind", "'" + shown + "' is none of: " + ALLOWED));
            return new NewFile(ending(shown, kind), kind, content.clone());
        } catch (UnwantedPartException program) {
            throw refused("file.macros", "'" + shown + "' carries macros or other programs; save it without them");
        }
    }

    /** As it will be called. */
    public String name() {
        return name;
    }

    /** In bytes. */
    public int size() {
        return content.length;
    }

    String mediaType() {
        return kind.mediaType();
    }

    byte[] content() {
        return content;
    }

    /** The last part of a path, without what a file system or a header would take for something else. */
    private static String harmless(String called) {
        String last = PLACE.matcher(called).replaceFirst("");
        StringBuilder name = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(point -> !PlainText.hides(Character.toString(point)))
                .map(point -> "<>:\"|?*;".indexOf(point) >= 0 ? '_' : point)
                .limit(LONGEST_NAME)
                .forEach(name::appendCodePoint);
        String plain = name.toString().strip().replaceAll("^[. ]+|[. ]+$", "");
        return plain.isEmpty() ? "file" : RESERVED.matcher(plain).matches() ? "_" + plain : plain;
    }

    private static String ending(String name, FileKind kind) {
        String low = name.toLowerCase(Locale.ROOT);
        return kind.extensions().stream().anyMatch(extension -> low.endsWith("." + extension))
                ? name
                : name + "." + kind.extensions().getFirst();
    }

    private static InvalidInputException refused(String code, String message) {
        return new InvalidInputException("/files", code, message);
    }
}
