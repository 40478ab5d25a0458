package dev.lodestar.checkin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Tells workbooks, documents and slides from other archives by their parts, and finds the programs in them. */
final class OfficeParts {

    private static final int MOST_PARTS = 5_000;
    private static final long LARGEST_UNPACKED = 200L * 1024 * 1024;
    private static final int LARGEST_CONTENTS = 1024 * 1024;
    private static final String CONTENTS = "[Content_Types].xml";

    private static final Map<String, FileKind> MAIN = Map.of(
            "spreadsheetml.sheet.main+xml", FileKind.XLSX,
            "wordprocessingml.document.main+xml", FileKind.DOCX,
            "presentationml.presentation.main+xml", FileKind.PPTX);

    private static final Pattern PROGRAM = Pattern.compile(
            ".*(vbaproject|vbadata|/activex/|/macrosheets/|/oleobject[^/]*$).*|.*\\.(exe|dll|js|vbs|jar)");
    private static final Pattern MACROS = Pattern.compile("macroenabled|vbaproject|intlmacrosheet|excel\\.macrosheet");

    private OfficeParts() {}

    /** The kind; none for another archive, or one that cannot be read. */
    static Optional<FileKind> kind(byte[] file) throws UnwantedPartException {
        String contents = "";
        Set<String> seen = new HashSet<>();
        long left = LARGEST_UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                refusePrograms(part.getName().toLowerCase(Locale.ROOT));
                if (!seen.add(part.getName()) || seen.size() > MOST_PARTS) {
                    return Optional.empty();
                }
                if (part.getName().equals(CONTENTS)) {
                    contents = new String(zip.readNBytes(LARGEST_CONTENTS), StandardCharsets.UTF_8);
                }
                left -= rest(zip, left);
                if (left < 0) {
                    return Optional.empty();
                }
            }
            if (!seen.equals(listed(file))) {
                return Optional.empty();
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return kind(contents);
    }

    /** The parts by the directory at the end, which is what office programs go by; the stream may end before it. */
    private static Set<String> listed(byte[] file) throws IOException {
        Set<String> names = new HashSet<>();
        try (ZipFile archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            archive.getEntries().asIterator().forEachRemaining(part -> names.add(part.getName()));
        }
        return names;
    }

    private static Optional<FileKind> kind(String contents) throws UnwantedPartException {
        if (MACROS.matcher(contents.toLowerCase(Locale.ROOT)).find()) {
            throw new UnwantedPartException(CONTENTS);
        }
        return MAIN.entrySet().stream()
                .filter(main -> contents.contains(main.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void refusePrograms(String part) throws UnwantedPartException {
        if (PROGRAM.matcher("/" + part).matches()) {
            throw new UnwantedPartException(part);
        }
    }

    /** How much is left of a part; it is not unpacked further than it may be. */
    private static long rest(InputStream part, long most) throws IOException {
        byte[] some = new byte[8192];
        long all = 0;
        for (int read = part.read(some); read >= 0 && all <= most; read = part.read(some)) {
            all += read;
        }
        return all;
    }
}
