package dev.lodestar.review.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.review.TemplateProblem;
import dev.lodestar.review.pack.Pack;
import dev.lodestar.review.print.BoardPack;
import dev.lodestar.workbook.WorkbookGuard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final Pack PACK = BoardPack.in("en");

    @Test
    void placeholders_are_filled_and_numbers_stay_numbers() throws IOException {
        byte[] template = template(book -> {
            Sheet sheet = book.createSheet("Board");
            put(sheet, 0, 0, "{{plan.name}} as of {{period}}");
            put(sheet, 1, 0, "{{goal:g1.actual}}");
            put(sheet, 1, 1, "{{period.from}}");
            put(sheet, 2, 0, "{{measure:goal-1.status}}");
            put(sheet, 3, 0, "{{goal:gone.actual}}");
            put(sheet, 4, 0, "left as it is");
        });

        try (var filled = fill(template)) {
            Sheet sheet = filled.getSheet("Board");
            assertThat(text(sheet, 0, 0)).isEqualTo("National Good Car 2026 as of October 2026");
            assertThat(cell(sheet, 1, 0).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(cell(sheet, 1, 0).getNumericCellValue()).isEqualTo(2158.25);
            assertThat(cell(sheet, 1, 1).getLocalDateTimeCellValue()).isEqualTo("2026-10-01T00:00");
            assertThat(text(sheet, 2, 0)).isEqualTo("● on track");
            assertThat(cell(sheet, 3, 0).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(text(sheet, 4, 0)).isEqualTo("left as it is");
        }
    }

    @Test
    void the_first_row_of_a_named_range_is_repeated_and_what_is_below_moves_down() throws IOException {
        byte[] template = template(book -> {
            Sheet sheet = book.createSheet("Board");
            put(sheet, 0, 0, "Goal");
            put(sheet, 1, 0, "{{name}}");
            put(sheet, 1, 1, "{{actual}}");
            put(sheet, 1, 2, "{{expected}}");
            cell(sheet, 1, 3).setCellFormula("B2-C2");
            put(sheet, 1, 5, "beside");
            put(sheet, 2, 0, "below, {{tenant}}");
            name(book, "LODESTAR_GOALS", "Board!$A$2:$D$2");
        });

        try (var filled = fill(template)) {
            Sheet sheet = filled.getSheet("Board");
            assertThat(text(sheet, 1, 0)).isEqualTo("100,000 cars sold through the platform in 2026");
            assertThat(text(sheet, 4, 0)).isEqualTo("Ten online launches held");
            assertThat(cell(sheet, 4, 3).getCellFormula()).isEqualTo("B5-C5");
            assertThat(text(sheet, 1, 5)).isEqualTo("beside");
            assertThat(text(sheet, 5, 0)).isEqualTo("below, JD Auto");
            assertThat(filled.getName("LODESTAR_GOALS").getRefersToFormula()).isEqualTo("Board!$A$2:$D$5");
        }
    }

    @Test
    void two_ranges_on_one_sheet_do_not_get_in_each_others_way() throws IOException {
        byte[] template = template(book -> {
            Sheet sheet = book.createSheet("Board");
            put(sheet, 0, 0, "{{name}}");
            put(sheet, 2, 0, "{{name}}");
            put(sheet, 2, 1, "{{deadline}}");
            put(sheet, 4, 0, "end");
            name(book, "LODESTAR_STRATEGIES", "Board!$A$1");
            name(book, "LODESTAR_ACTIONS", "Board!$A$3:$B$3");
        });

        try (var filled = fill(template)) {
            Sheet sheet = filled.getSheet("Board");
            assertThat(text(sheet, 4, 0)).isEqualTo("Give every store one view of the buyer");
            assertThat(text(sheet, 6, 0)).isEqualTo("Swap stations open");
            assertThat(text(sheet, 17, 0)).isEqualTo("end");
        }
    }

    @Test
    void room_that_was_left_is_used_and_emptied() throws IOException {
        byte[] template = template(book -> {
            Sheet sheet = book.createSheet("Board");
            put(sheet, 0, 0, "{{text}}");
            put(sheet, 3, 0, "old");
            put(sheet, 4, 0, "below");
            name(book, "LODESTAR_DECISIONS", "Board!$A$1:$A$4");
        });

        try (var filled = fill(template)) {
            Sheet sheet = filled.getSheet("Board");
            assertThat(text(sheet, 1, 0)).startsWith("Service moves");
            assertThat(cell(sheet, 3, 0).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(text(sheet, 4, 0)).isEqualTo("below");
        }
    }

    @Test
    void unknown_placeholders_and_ranges_are_told_by_sheet_and_cell() throws IOException {
        byte[] template = template(book -> {
            Sheet sheet = book.createSheet("Board");
            put(sheet, 0, 1, "{{plan.nmae}}");
            put(sheet, 1, 0, "{{goal:g1.colour}} {{name}}");
            put(sheet, 2, 0, "{{name}}");
            name(book, "LODESTAR_GOALS", "Board!$A$3:$B$3");
            name(book, "LODESTAR_GAUGES", "Board!$A$5");
        });

        assertThat(Template.check(template))
                .containsExactlyInAnyOrder(
                        new TemplateProblem("", "", "template.range", "LODESTAR_GAUGES"),
                        new TemplateProblem("Board", "B1", "template.unknown", "plan.nmae"),
                        new TemplateProblem("Board", "A2", "template.unknown", "goal:g1.colour"),
                        new TemplateProblem("Board", "A2", "template.unknown", "name"));
    }

    @Test
    void the_same_pack_gives_the_same_bytes() throws IOException {
        byte[] template = template(book -> put(book.createSheet("Board"), 0, 0, "{{plan.name}}"));
        var one = new ByteArrayOutputStream();
        var two = new ByteArrayOutputStream();

        Template.fill(template, PACK, Locale.ENGLISH, one);
        Template.fill(template, PACK, Locale.ENGLISH, two);

        assertThat(one.toByteArray()).isEqualTo(two.toByteArray());
    }

    @Test
    void a_file_that_is_no_plain_workbook_is_refused() throws IOException {
        assertThat(codes("hello".getBytes(StandardCharsets.UTF_8))).containsExactly("file.kind");
        assertThat(codes(new byte[WorkbookGuard.LARGEST + 1])).containsExactly("file.large");
        assertThat(codes(zip("xl/vbaProject.bin", "x"))).containsExactly("file.macros");
        assertThat(codes(zip("xl/externalLinks/externalLink1.xml", "<x/>"))).containsExactly("file.links");
        assertThat(codes(zip("xl/embeddings/oleObject1.bin", "x"))).containsExactly("file.objects");
        assertThat(codes(zip("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x/>")))
                .containsExactly("file.broken");
        assertThat(codes(zip("xl/workbook.xml", "<x/>"))).containsExactly("file.broken");
        assertThat(codes(zip("a.bin", "0".repeat(61 * 1024 * 1024)))).containsExactly("file.bomb");
        assertThat(codes(template(book -> book.createSheet("empty")))).containsExactly("template.nothing");
    }

    @Test
    void a_file_with_a_password_is_told_so() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var file = new POIFSFileSystem()) {
            var info = new EncryptionInfo(EncryptionMode.standard);
            info.getEncryptor().confirmPassword("secret");
            try (var encrypted = info.getEncryptor().getDataStream(file)) {
                encrypted.write(template(book -> book.createSheet("x")));
            }
            file.writeFilesystem(out);
        }
        assertThat(codes(out.toByteArray())).containsExactly("file.locked");
    }

    private static java.util.List<String> codes(byte[] file) {
        return Template.check(file).stream().map(TemplateProblem::code).toList();
    }

    private static byte[] zip(String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] template(Consumer<XSSFWorkbook> content) throws IOException {
        try (var book = new XSSFWorkbook()) {
            content.accept(book);
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static XSSFWorkbook fill(byte[] template) throws IOException {
        assertThat(Template.check(template)).isEmpty();
        var out = new ByteArrayOutputStream();
        Template.fill(template, PACK, Locale.ENGLISH, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static void name(XSSFWorkbook book, String name, String formula) {
        var named = book.createName();
        named.setNameName(name);
        named.setRefersToFormula(formula);
    }

    private static void put(Sheet sheet, int row, int column, String text) {
        cell(sheet, row, column).setCellValue(text);
    }

    private static String text(Sheet sheet, int row, int column) {
        return cell(sheet, row, column).getStringCellValue();
    }

    private static Cell cell(Sheet sheet, int row, int column) {
        Row found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return found.getCell(column) == null ? found.createCell(column) : found.getCell(column);
    }
}
