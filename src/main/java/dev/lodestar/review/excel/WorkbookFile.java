package dev.lodestar.review.excel;

import dev.lodestar.kernel.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** A file that somebody sent and that may be a workbook. Whatever a workbook needs not have is refused before it is read. */
final class WorkbookFile implements AutoCloseable {

    static final long MOST_BYTES = 20L * 1024 * 1024;

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_UNPACKED = 400L * 1024 * 1024;
    private static final long UNSUSPICIOUS = 1024L * 1024;
    private static final int MOST_RATIO = 150;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private long unpacked;

    private WorkbookFile(ZipFile zip) {
        this.zip = zip;
    }

    /** Opens the file; throws {@link InvalidInputException} when it is no plain workbook. */
    static WorkbookFile open(Path file) throws IOException {
        checkKind(file);
        WorkbookFile workbook = new WorkbookFile(new ZipFile(file.toFile(), StandardCharsets.UTF_8));
        try {
            workbook.look();
            return workbook;
        } catch (RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    boolean has(String part) {
        return entries.containsKey(key(part));
    }

    /** The names of the parts, in lower case. */
    Iterable<String> parts() {
        return entries.keySet();
    }

    /** The part's bytes, which end in a refusal when they are too many; null when there is no such part. */
    @Nullable
    InputStream open(String part) throws IOException {
        ZipEntry entry = entries.get(key(part));
        return entry == null ? null : new Counted(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static void checkKind(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw Refusals.empty();
        }
        if (size > MOST_BYTES) {
            throw Refusals.tooLarge(MOST_BYTES);
        }
        byte[] start;
        try (InputStream bytes = Files.newInputStream(file)) {
            start = bytes.readNBytes(ZIP.length);
        }
        if (Arrays.equals(start, OLE)) {
            throw isEncrypted(file) ? Refusals.passwordProtected() : Refusals.oldFormat();
        }
        if (!Arrays.equals(start, ZIP)) {
            throw Refusals.notAWorkbook();
        }
    }

    private static boolean isEncrypted(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private void look() {
        if (zip.size() > MOST_ENTRIES) {
            throw Refusals.bomb();
        }
        long declared = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            declared += Math.max(0, entry.getSize());
            if (declared > MOST_UNPACKED || isSuspicious(entry)) {
                throw Refusals.bomb();
            }
            entries.put(key(entry.getName()), entry);
        }
        if (entries.keySet().stream().anyMatch(WorkbookFile::isMacro)) {
            throw Refusals.macros();
        }
        if (has("xl/workbook.bin") || has("content.xml")) {
            throw Refusals.oldFormat();
        }
        if (!has("xl/workbook.xml") && !has("[Content_Types].xml")) {
            throw Refusals.notAWorkbook();
        }
    }

    private static boolean isSuspicious(ZipEntry entry) {
        return entry.getSize() > UNSUSPICIOUS && entry.getSize() / Math.max(1, entry.getCompressedSize()) > MOST_RATIO;
    }

    private static boolean isMacro(String part) {
        return part.endsWith("vbaproject.bin") || part.contains("/macrosheets/") || part.contains("/activex/");
    }

    private static String key(String part) {
        String name = part.startsWith("/") ? part.substring(1) : part;
        return name.toLowerCase(Locale.ROOT);
    }

    /** Counts what really comes out of the file, whatever it declares. */
    private final class Counted extends java.io.FilterInputStream {

        private Counted(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            unpacked += Math.max(0, read);
            if (unpacked > MOST_UNPACKED) {
                throw Refusals.bomb();
            }
        }
    }
}
