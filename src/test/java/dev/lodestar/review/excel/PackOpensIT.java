package dev.lodestar.review.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another program opens the pack, works its formulas out again and prints it. */
class PackOpensIT {

    private static final String RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">\
            <value>0</value></prop></item></oor:items>""";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "de"})
    void formulas_come_to_what_the_product_says(String language) throws Exception {
        Path pack = folder.resolve("pack.xlsx");
        try (OutputStream out = Files.newOutputStream(pack)) {
            new Workbooks().write(SamplePacks.pack(40, 26), Locale.forLanguageTag(language), out);
        }
        convert("xlsx", pack);
        convert("pdf", pack);

        assertThat(folder.resolve("out/pack.pdf")).isNotEmptyFile();
        int formulas = 0;
        try (XSSFWorkbook before = open(pack);
                XSSFWorkbook after = open(folder.resolve("out/pack.xlsx"))) {
            for (Sheet sheet : before) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            Cell again = after.getSheet(sheet.getSheetName())
                                    .getRow(row.getRowNum())
                                    .getCell(cell.getColumnIndex());
                            assertThat(value(again))
                                    .as("%s!%s %s", sheet.getSheetName(), cell.getAddress(), cell.getCellFormula())
                                    .isEqualTo(value(cell));
                            formulas++;
                        }
                    }
                }
            }
        }
        assertThat(formulas).isGreaterThan(80);
    }

    private static String value(Cell cell) {
        CellValue value = switch (cell.getCachedFormulaResultType()) {
            case NUMERIC -> new CellValue(Math.round(cell.getNumericCellValue() * 1e9) / 1e9);
            case STRING -> new CellValue(cell.getStringCellValue());
            default -> throw new AssertionError("No value in " + cell.getAddress());
        };
        return value.formatAsString();
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private void convert(String format, Path file) throws Exception {
        Path profile = folder.resolve("profile");
        Files.createDirectories(profile.resolve("user"));
        Files.writeString(profile.resolve("user/registrymodifications.xcu"), RECALCULATE);
        Process process = new ProcessBuilder(
                        office(),
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.resolve("out").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("office.log")))
                .isZero();
    }

    private static String office() {
        String named = System.getenv("LODESTAR_SOFFICE");
        return Stream.concat(
                        Stream.ofNullable(named),
                        Stream.of(System.getenv("PATH").split(File.pathSeparator))
                                .map(path -> path + "/soffice"))
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("There is no soffice on the PATH; install libreoffice-calc, or name"
                                + " the program in LODESTAR_SOFFICE"));
    }
}
