package dev.lodestar.review.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another program opens packs, works their formulas out again and prints them. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("LibreOffice")
class PackOpensIT {

    private static final String SCORECARD = "Scorecard";
    private static final double PLANTED = 123_456;

    @TempDir
    private static Path folder;

    private static Path again;
    private static Path printed;
    private static int measured;
    private static int coloured;

    @BeforeAll
    static void open() throws Exception {
        List<Path> packs = new ArrayList<>();
        for (String language : List.of("en", "zh", "de")) {
            packs.add(write(language, SamplePacks.pack(40, 26), language));
        }
        for (Map.Entry<String, dev.lodestar.review.pack.Pack> pack :
                UnusualPacks.all().entrySet()) {
            packs.add(write(pack.getKey(), pack.getValue(), "zh"));
        }
        packs.add(Files.write(folder.resolve("planted.xlsx"), planted()));
        again = new Office(folder).convert("xlsx", packs.toArray(Path[]::new));
        packs.removeLast();
        printed = new Office(folder).convert("pdf", packs.toArray(Path[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"en", "zh", "de", "empty", "without-measures", "nothing-closed", "long", "odd", "many-strategies"
            })
    void every_formula_comes_to_what_the_product_says(String name) throws IOException {
        Set<String> sheets = new HashSet<>();
        int formulas = 0;
        try (XSSFWorkbook before = open(folder.resolve(name + ".xlsx"));
                XSSFWorkbook after = open(again.resolve(name + ".xlsx"))) {
            assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets());
            for (Sheet sheet : before) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            assertThat(value(cell(
                                            after,
                                            sheet.getSheetName(),
                                            cell.getAddress().formatAsString())))
                                    .as("%s!%s %s", sheet.getSheetName(), cell.getAddress(), cell.getCellFormula())
                                    .isEqualTo(value(cell));
                            sheets.add(sheet.getSheetName());
                            formulas++;
                        }
                    }
                }
            }
        }
        assertThat(formulas).isGreaterThan(name.length() == 2 ? 80 : 6);
        assertThat(sheets).hasSizeGreaterThanOrEqualTo(name.length() == 2 ? 3 : 2);
        assertThat(printed.resolve(name + ".pdf")).isNotEmptyFile();
    }

    /** Without this a program that only copies what is in the file would pass for one that calculates. */
    @Test
    void formulas_follow_a_number_that_was_changed_behind_their_back() throws IOException {
        try (XSSFWorkbook before = open(folder.resolve("en.xlsx"));
                XSSFWorkbook planted = open(folder.resolve("planted.xlsx"));
                XSSFWorkbook after = open(again.resolve("planted.xlsx"))) {
            String variance = "I" + measured;
            assertThat(value(cell(planted, SCORECARD, variance))).isEqualTo(value(cell(before, SCORECARD, variance)));
            double expected = cell(before, SCORECARD, "G" + measured).getNumericCellValue();
            double sign = cell(before, SCORECARD, "Q" + measured).getNumericCellValue();
            assertThat(cell(after, SCORECARD, variance).getNumericCellValue()).isEqualTo((PLANTED - expected) * sign);
            assertThat(cell(after, SCORECARD, "J" + measured).getNumericCellValue())
                    .isCloseTo((PLANTED - expected) * sign / expected, within(1e-9));
            // one is green less and one is red more, on the scorecard and on the cover
            String green = cell(before, SCORECARD, "A" + coloured).getStringCellValue();
            assertThat(total(after, green)).isEqualTo(total(before, green) - 1);
            assertThat(cell(after, "Cover", counted(before, green)).getNumericCellValue())
                    .isEqualTo(total(before, green) - 1);
            String coverage = covered(before);
            assertThat(cell(after, "Cover", coverage).getNumericCellValue())
                    .isEqualTo(cell(before, "Cover", coverage).getNumericCellValue() / 2);
        }
    }

    /** The measure that has a plain number expected, the first that is green, and twice as many who were asked. */
    private static byte[] planted() throws IOException {
        Path pack = folder.resolve("en.xlsx");
        int asked;
        double due;
        try (XSSFWorkbook book = open(pack)) {
            for (Row row : book.getSheet(SCORECARD)) {
                boolean plain = row.getCell(16) != null
                        && row.getCell(6).getCellType() == CellType.NUMERIC
                        && row.getCell(7).getCellType() == CellType.NUMERIC;
                boolean green = plain && row.getCell(0).getStringCellValue().startsWith("\u25cf");
                measured = plain && measured == 0 ? row.getRowNum() + 1 : measured;
                coloured = green && coloured == 0 ? row.getRowNum() + 1 : coloured;
            }
            CellReference reference =
                    new CellReference(book.getName("LODESTAR_DUE").getRefersToFormula());
            asked = reference.getRow() + 1;
            due = book.getSheet("Cover")
                    .getRow(reference.getRow())
                    .getCell(reference.getCol())
                    .getNumericCellValue();
        }
        return RawPack.of(Files.readAllBytes(pack))
                .number(SCORECARD, "H", measured, PLANTED)
                .text(SCORECARD, "A", coloured, "\u25a0 Off track")
                .number("Cover", "C", asked, due * 2)
                .bytes();
    }

    private static double total(XSSFWorkbook book, String status) {
        for (Row row : book.getSheet(SCORECARD)) {
            Cell word = row.getCell(0);
            Cell count = row.getCell(1);
            if (word != null && count != null && count.getCellType() == CellType.FORMULA) {
                if (word.getStringCellValue().equals(status)) {
                    return count.getNumericCellValue();
                }
            }
        }
        throw new AssertionError(status);
    }

    /** Where the cover counts a status: above its word. */
    private static String counted(XSSFWorkbook book, String status) {
        for (Row row : book.getSheet("Cover")) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(status)) {
                    return new CellReference(row.getRowNum() - 1, cell.getColumnIndex()).formatAsString(false);
                }
            }
        }
        throw new AssertionError(status);
    }

    private static String covered(XSSFWorkbook book) {
        for (Row row : book.getSheet("Cover")) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA
                        && cell.getCellFormula().contains("LODESTAR_DUE")) {
                    return cell.getAddress().formatAsString();
                }
            }
        }
        throw new AssertionError("No coverage");
    }

    private static Cell cell(XSSFWorkbook book, String sheet, String address) {
        CellReference at = new CellReference(address);
        return book.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol());
    }

    private static String value(Cell cell) {
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC -> Double.toString(Math.round(cell.getNumericCellValue() * 1e9) / 1e9);
            case STRING -> cell.getStringCellValue();
            default -> throw new AssertionError("No value in " + cell.getAddress());
        };
    }

    private static Path write(String name, dev.lodestar.review.pack.Pack pack, String language) throws IOException {
        Path file = folder.resolve(name + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new Workbooks().write(pack, Locale.forLanguageTag(language), out);
        }
        return file;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }
}
