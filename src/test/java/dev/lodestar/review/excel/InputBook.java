package dev.lodestar.review.excel;

import dev.lodestar.review.input.InputColumn;
import dev.lodestar.review.pack.InputRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A workbook with nothing but the sheet that is filled in, to be changed by tests in every way that people might. */
public final class InputBook {

    public static final String SHEET = "Input";

    private static final int FIRST = 4;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet(SHEET);
    private final List<InputRow> rows;

    public InputBook(String pack, String language, List<InputRow> rows) {
        this.rows = rows;
        Row codes = sheet.createRow(2);
        codes.setZeroHeight(true);
        Row headers = sheet.createRow(3);
        for (InputColumn column : InputColumn.values()) {
            codes.createCell(column.ordinal()).setCellValue(column.code());
            headers.createCell(column.ordinal()).setCellValue("The " + column.code());
        }
        for (int index = 0; index < rows.size(); index++) {
            row(sheet.createRow(FIRST + index), rows.get(index));
        }
        XSSFName name = workbook.createName();
        name.setNameName("LODESTAR_INPUT");
        name.setRefersToFormula("'" + SHEET + "'!$A$4:$Q$" + (FIRST + rows.size()));
        marks(pack, language);
    }

    public XSSFWorkbook workbook() {
        return workbook;
    }

    public XSSFSheet sheet() {
        return sheet;
    }

    /** The cell of a row that was handed out. */
    public Cell cell(String id, InputColumn column) {
        Row row = row(id);
        return row.getCell(column.ordinal(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    public Row row(String id) {
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).id().equals(id)) {
                return sheet.getRow(FIRST + index);
            }
        }
        throw new IllegalArgumentException(id);
    }

    public InputBook set(String id, InputColumn column, double value) {
        cell(id, column).setCellValue(value);
        return this;
    }

    public InputBook set(String id, InputColumn column, String value) {
        cell(id, column).setCellValue(value);
        return this;
    }

    /** Fills in the row at that place. */
    public void setAt(int index, InputColumn column, double value) {
        sheet.getRow(FIRST + index)
                .getCell(column.ordinal(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(value);
    }

    public static String address(Cell cell) {
        return new CellReference(cell.getRowIndex(), cell.getColumnIndex()).formatAsString(false);
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public Path save(Path folder) {
        return save(folder, bytes());
    }

    public static Path save(Path folder, byte[] bytes) {
        try {
            Path file = Files.createTempFile(folder, "pack", ".xlsx");
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write(bytes);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(Row row, InputRow input) {
        boolean target = input.kind() == InputRow.Kind.TARGET;
        text(row, InputColumn.ID, input.id());
        row.createCell(InputColumn.REV.ordinal()).setCellValue(input.revision());
        text(row, InputColumn.KIND, input.kind().name());
        text(row, InputColumn.NAME, input.name());
        text(row, InputColumn.OWNER, input.owner().name());
        text(row, InputColumn.PERIOD, input.period());
        text(row, InputColumn.UNIT, input.unit());
        number(row, InputColumn.HINT, input.hint());
        number(row, target ? InputColumn.TARGET : InputColumn.VALUE, input.value());
        number(row, InputColumn.NUMERATOR, input.numerator());
        number(row, InputColumn.DENOMINATOR, input.denominator());
        number(row, InputColumn.CONFIDENCE, input.confidence());
        text(row, InputColumn.COMMENT, input.comment());
        number(row, InputColumn.PROGRESS, input.progress());
        text(row, InputColumn.TARGET_DATE, target ? Objects.toString(input.targetDate(), null) : null);
    }

    private void marks(String pack, String language) {
        XSSFSheet marks = workbook.createSheet("_lodestar");
        String[][] pairs = {{"format", "1"}, {"pack", pack}, {"plan", "p"}, {"language", language}};
        for (int index = 0; index < pairs.length; index++) {
            Row row = marks.createRow(index);
            row.createCell(0).setCellValue(pairs[index][0]);
            row.createCell(1).setCellValue(pairs[index][1]);
        }
        workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        workbook.getProperties().getCustomProperties().addProperty("lodestar.pack", pack);
        workbook.getProperties().getCustomProperties().addProperty("lodestar.format", "1");
    }

    private static void text(Row row, InputColumn column, @Nullable String text) {
        if (text != null) {
            row.createCell(column.ordinal()).setCellValue(text);
        }
    }

    private static void number(Row row, InputColumn column, @Nullable BigDecimal number) {
        if (number != null) {
            row.createCell(column.ordinal()).setCellValue(number.doubleValue());
        }
    }

    private static void number(Row row, InputColumn column, @Nullable Integer number) {
        number(row, column, number == null ? null : BigDecimal.valueOf(number));
    }
}
