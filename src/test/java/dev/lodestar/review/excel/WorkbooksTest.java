package dev.lodestar.review.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbooksTest {

    private final Workbooks workbooks = new Workbooks();

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "de"})
    void the_same_pack_gives_the_same_bytes(String language) throws IOException {
        byte[] once = write(language);

        assertThat(write(language)).isEqualTo(once);
        Files.createDirectories(Path.of("target/packs"));
        Files.write(Path.of("target/packs/pack-" + language + ".xlsx"), once);
    }

    @Test
    void no_text_becomes_a_formula() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(write("de")))) {
            int dangerous = 0;
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            assertThat(cell.getCellFormula()).doesNotContain("HYPERLINK", "IMPORTXML", "cmd");
                        } else if (cell.getCellType() == CellType.STRING
                                && Styles.isLikeFormula(cell.getStringCellValue())) {
                            assertThat(cell.getCellStyle().getQuotePrefixed())
                                    .as("%s!%s", sheet.getSheetName(), cell.getAddress())
                                    .isTrue();
                            dangerous++;
                        }
                    }
                }
            }
            assertThat(dangerous).isGreaterThan(20);
        }
    }

    private byte[] write(String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbooks.write(SamplePacks.pack(), Locale.forLanguageTag(language), out);
        return out.toByteArray();
    }
}
