package dev.lodestar.review.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.review.input.ReadInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not read at all, each with its own word. */
class RefusedFilesTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    private Path folder;

    private final byte[] good = new InputBook("pack-1", "en", SampleRows.ALL).bytes();

    @Test
    void what_is_no_workbook_is_refused() throws IOException {
        refused(new byte[0], "EMPTY_FILE");
        refused("id,value\n1,2\n".getBytes(StandardCharsets.UTF_8), "NOT_A_WORKBOOK");
        refused(new byte[] {1, 2, 3}, "NOT_A_WORKBOOK");
        refused(new byte[] {'P', 'K', 3, 4, 0, 0, 0}, "BROKEN_FILE");
        refused(zip("readme.txt", "hello"), "NOT_A_WORKBOOK");
        refused(zip("content.xml", "<x/>"), "OLD_FORMAT");
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            old.createSheet();
            refused(old.getBytes(), "NOT_A_WORKBOOK");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            old.write(bytes);
            refused(bytes.toByteArray(), "OLD_FORMAT");
        }
    }

    @Test
    void a_password_is_asked_to_be_taken_off() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(container)) {
                out.write(good);
            }
            container.writeFilesystem(bytes);
        }

        refused(bytes.toByteArray(), "PASSWORD_PROTECTED");
    }

    @Test
    void macros_are_refused() {
        refused(with("xl/vbaProject.bin", "x"), "MACROS");
        refused(
                changed((name, text) -> name.equals("[Content_Types].xml")
                        ? text.replace("spreadsheetml.sheet.main+xml", "sheet.macroEnabled.main+xml")
                        : text),
                "MACROS");
    }

    @Test
    void no_part_declares_a_document_type() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>";
        String outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
        for (String type : new String[] {bomb, outside}) {
            for (String part : new String[] {SHEET, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"}) {
                refused(
                        changed((name, text) -> name.equals(part) ? text.replaceFirst("\\?>", "?>" + type) : text),
                        "DOCTYPE");
            }
        }
    }

    @Test
    void what_unpacks_to_far_more_than_it_should_is_refused() {
        refused(with("xl/media/zeros.bin", "0".repeat(20_000_000)), "ZIP_BOMB");
    }

    @Test
    void a_million_rows_are_refused_and_not_kept() {
        StringBuilder rows = new StringBuilder();
        for (int row = 5; row < 1_000_000; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\"><v>")
                    .append(row * 31L % 9973);
            rows.append("</v></c></row>");
        }
        refused(
                changed((name, text) ->
                        name.equals(SHEET) ? text.replaceFirst("</sheetData>", rows + "</sheetData>") : text),
                "TOO_MANY_ROWS");
    }

    @Test
    void a_workbook_without_the_sheet_or_the_pack_is_not_one_of_ours() {
        refused(
                changed((name, text) -> text.replace(">pack<", ">x<").replace("\"lodestar.pack\"", "\"x\"")),
                "NOT_A_PACK");
        InputBook bare = new InputBook("pack-1", "en", SampleRows.ALL);
        bare.workbook().removeSheetAt(0);
        refused(bare.bytes(), "NO_INPUT_SHEET");
    }

    @Test
    void the_pack_is_told_by_the_properties_when_the_hidden_sheet_is_gone() {
        InputBook book = new InputBook("pack-1", "en", SampleRows.ALL);
        book.workbook().removeSheetAt(1);

        ReadInput input = new InputReader().read(book.save(folder));

        assertThat(input.packId()).isEqualTo("pack-1");
    }

    private void refused(byte[] file, String code) {
        assertThatThrownBy(() -> new InputReader().read(InputBook.save(folder, file)))
                .as(code)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors().getFirst().code()).isEqualTo(code));
    }

    private byte[] with(String part, String content) {
        return rewritten((name, text) -> text, part, content);
    }

    private byte[] changed(BiFunction<String, String, String> change) {
        return rewritten(change, null, "");
    }

    private static byte[] zip(String part, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private byte[] rewritten(BiFunction<String, String, String> change, @Nullable String added, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(good));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(change.apply(entry.getName(), text).getBytes(StandardCharsets.UTF_8));
            }
            if (added != null) {
                to.putNextEntry(new ZipEntry(added));
                to.write(content.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
