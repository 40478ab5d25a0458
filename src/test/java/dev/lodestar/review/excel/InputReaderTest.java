package dev.lodestar.review.excel;

import static dev.lodestar.review.excel.SampleRows.ACTION;
import static dev.lodestar.review.excel.SampleRows.SAID;
import static dev.lodestar.review.excel.SampleRows.SHARE;
import static dev.lodestar.review.excel.SampleRows.SOLD;
import static dev.lodestar.review.excel.SampleRows.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.review.input.Edit;
import dev.lodestar.review.input.EditReader;
import dev.lodestar.review.input.Edits;
import dev.lodestar.review.input.Entry;
import dev.lodestar.review.input.InputColumn;
import dev.lodestar.review.input.Remark;
import dev.lodestar.review.input.SheetError;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do to the sheet, and what is read of it. */
class InputReaderTest {

    @TempDir
    private Path folder;

    private final InputBook book = new InputBook("pack-1", "en", SampleRows.ALL);

    @Test
    void what_nobody_touched_says_nothing() {
        Edits edits = read();

        assertThat(edits.errors()).isEmpty();
        assertThat(edits.edits()).isEmpty();
        assertThat(edits.notes()).isEmpty();
        assertThat(edits.unchanged()).isEqualTo(SampleRows.ALL.size());
    }

    @Test
    void what_was_filled_in_is_read_with_its_cell() {
        book.set(SOLD, InputColumn.VALUE, 130.5);
        book.set(SAID, InputColumn.CONFIDENCE, 4);
        book.set(ACTION, InputColumn.PROGRESS, "６０%");
        book.set(TARGET, InputColumn.TARGET, "90,000");
        book.set(TARGET, InputColumn.REASON, "=cmd|' /C calc'!A0");

        Edits edits = read();

        assertThat(edits.errors()).isEmpty();
        assertThat(entry(edits, SOLD, InputColumn.VALUE).value()).isEqualTo("130.5");
        assertThat(entry(edits, SOLD, InputColumn.VALUE).cell())
                .isEqualTo(InputBook.address(book.cell(SOLD, InputColumn.VALUE)));
        assertThat(entry(edits, SAID, InputColumn.CONFIDENCE).value()).isEqualTo("4");
        assertThat(entry(edits, ACTION, InputColumn.PROGRESS).value()).isEqualTo("60");
        assertThat(entry(edits, TARGET, InputColumn.TARGET).value()).isEqualTo("90000");
        assertThat(entry(edits, TARGET, InputColumn.TARGET).remarks())
                .extracting(Remark::code)
                .containsExactly("READ_AS");
        assertThat(entry(edits, TARGET, InputColumn.REASON).value()).isEqualTo("=cmd|' /C calc'!A0");
    }

    @Test
    void blank_is_not_zero_and_deletes_nothing() {
        book.cell(SOLD, InputColumn.VALUE).setBlank();
        book.set(SAID, InputColumn.COMMENT, "  ");
        book.set("value:sold/2026-W08", InputColumn.VALUE, 0);

        Edits edits = read();

        assertThat(edits.edits()).extracting(Edit::row).containsExactly("value:sold/2026-W08");
        assertThat(entry(edits, "value:sold/2026-W08", InputColumn.VALUE).value())
                .isEqualTo("0");
    }

    @Test
    void a_percentage_is_the_number_of_a_measure_in_percent() {
        CellStyle percent = book.workbook().createCellStyle();
        percent.setDataFormat((short) 10);
        book.set(SHARE, InputColumn.VALUE, 0.845);
        book.cell(SHARE, InputColumn.VALUE).setCellStyle(percent);

        assertThat(entry(read(), SHARE, InputColumn.VALUE).value()).isEqualTo("84.5");

        book.cell(SHARE, InputColumn.VALUE).setCellStyle(book.workbook().createCellStyle());

        Entry plain = entry(read(), SHARE, InputColumn.VALUE);
        assertThat(plain.value()).isEqualTo("0.845");
        assertThat(plain.remarks()).extracting(Remark::code).containsExactly("MAYBE_FRACTION");
    }

    @Test
    void of_a_formula_its_value_counts_and_that_is_said() {
        book.cell(SOLD, InputColumn.VALUE).setCellFormula("100+25");
        book.workbook()
                .getCreationHelper()
                .createFormulaEvaluator()
                .evaluateFormulaCell(book.cell(SOLD, InputColumn.VALUE));
        book.cell(SHARE, InputColumn.VALUE).setCellFormula("1/0");
        book.workbook()
                .getCreationHelper()
                .createFormulaEvaluator()
                .evaluateFormulaCell(book.cell(SHARE, InputColumn.VALUE));

        Edits edits = read();

        assertThat(entry(edits, SOLD, InputColumn.VALUE).value()).isEqualTo("125");
        assertThat(entry(edits, SOLD, InputColumn.VALUE).remarks())
                .extracting(Remark::code)
                .containsExactly("FORMULA");
        assertThat(edits.errors()).extracting(SheetError::code).containsExactly("ERROR_VALUE");
        assertThat(edits.errors().getFirst().cell()).isEqualTo(InputBook.address(book.cell(SHARE, InputColumn.VALUE)));
    }

    @Test
    void hidden_rows_count_and_deleted_ones_stay_as_they_are() {
        book.set(SOLD, InputColumn.VALUE, 130);
        book.row(SOLD).setZeroHeight(true);
        book.sheet().removeRow(book.row(ACTION));

        Edits edits = read();

        assertThat(entry(edits, SOLD, InputColumn.VALUE).remarks())
                .extracting(Remark::code)
                .containsExactly("HIDDEN_ROW");
        assertThat(edits.notes()).extracting(Remark::code).containsExactly("ROWS_MISSING", "ROWS_HIDDEN");
    }

    @Test
    void without_the_column_of_ids_rows_are_told_by_what_they_read_if_only_one_reads_so() {
        deleteColumn(InputColumn.ID);
        deleteColumn(InputColumn.REV);
        book.set(SOLD, InputColumn.VALUE, 130);
        book.set(SAID, InputColumn.COMMENT, "Slower");

        Edits edits = read();

        assertThat(entry(edits, SOLD, InputColumn.VALUE).value()).isEqualTo("130");
        assertThat(entry(edits, SAID, InputColumn.COMMENT).value()).isEqualTo("Slower");
        assertThat(edits.notes()).extracting(Remark::code).containsExactly("COLUMNS_MISSING");
    }

    @Test
    void without_the_column_of_ids_what_reads_like_another_row_is_refused_with_the_way_out() {
        deleteColumn(InputColumn.ID);
        deleteColumn(InputColumn.PERIOD);
        deleteColumn(InputColumn.REV);
        book.set(SOLD, InputColumn.VALUE, 130);

        assertThat(read().errors()).extracting(SheetError::code).contains("ID_COLUMN_MISSING");
    }

    @Test
    void ids_that_were_edited_or_swapped_are_refused() {
        book.set(SOLD, InputColumn.ID, "value:other/2026-W07");
        book.set(SHARE, InputColumn.ID, SampleRows.RATE);
        book.set(TARGET, InputColumn.ID, SAID);

        assertThat(read().errors())
                .extracting(SheetError::code)
                .containsExactly("UNKNOWN_ROW", "ROW_MIXED_UP", "REVISION_EDITED");
    }

    @Test
    void a_row_that_is_there_twice_counts_once_or_not_at_all() {
        copy(SOLD, 40);
        assertThat(read().errors()).isEmpty();

        book.set(SOLD, InputColumn.VALUE, 130);
        assertThat(read().errors()).extracting(SheetError::code).containsExactly("DUPLICATE_ROW", "DUPLICATE_ROW");
    }

    @Test
    void merged_cells_are_named_and_nothing_is_read_of_their_rows() {
        int row = book.row(SOLD).getRowNum();
        book.set(SOLD, InputColumn.VALUE, 130);
        book.sheet()
                .addMergedRegion(
                        new CellRangeAddress(row, row + 1, InputColumn.VALUE.ordinal(), InputColumn.VALUE.ordinal()));

        Edits edits = read();

        assertThat(edits.edits()).isEmpty();
        assertThat(edits.errors()).extracting(SheetError::code).containsExactly("MERGED", "MERGED");
        assertThat(edits.errors().getFirst().cell()).isEqualTo("I5:I6");
    }

    @Test
    void what_cannot_be_filled_in_there_is_named_by_cell() {
        book.set(SOLD, InputColumn.PROGRESS, 50);
        book.set(SHARE, InputColumn.VALUE, "about 84");
        book.set(SAID, InputColumn.CONFIDENCE, 6);
        book.set(TARGET, InputColumn.TARGET_DATE, "4.5.2027");
        book.set(ACTION, InputColumn.PROGRESS, 30.5);

        assertThat(read().errors())
                .extracting(SheetError::code)
                .containsExactly("NOT_HERE", "NOT_A_NUMBER", "CONFIDENCE_RANGE", "REASON_MISSING", "PROGRESS_RANGE");
    }

    @Test
    void the_sheet_is_found_by_its_codes_when_its_name_is_lost() {
        book.set(SOLD, InputColumn.VALUE, 130);
        book.workbook().removeName(book.workbook().getName("LODESTAR_INPUT"));
        book.workbook().setSheetName(0, "Whatever");
        book.workbook().createSheet("First");
        book.workbook().setSheetOrder("First", 0);

        assertThat(entry(read(), SOLD, InputColumn.VALUE).value()).isEqualTo("130");
    }

    @Test
    void re_sorted_rows_are_the_same_rows() {
        book.set(SOLD, InputColumn.VALUE, 130);
        copy(SOLD, 60);
        book.sheet().removeRow(book.row(SOLD));

        assertThat(entry(read(), SOLD, InputColumn.VALUE).cell()).isEqualTo("I61");
    }

    private void copy(String id, int to) {
        Row target = book.sheet().createRow(to);
        for (Cell cell : book.row(id)) {
            Cell copy = target.createCell(cell.getColumnIndex());
            switch (cell.getCellType()) {
                case NUMERIC -> copy.setCellValue(cell.getNumericCellValue());
                case STRING -> copy.setCellValue(cell.getStringCellValue());
                default -> copy.setBlank();
            }
        }
    }

    private void deleteColumn(InputColumn column) {
        for (Row row : book.sheet()) {
            Cell cell = row.getCell(column.ordinal());
            if (cell != null) {
                row.removeCell(cell);
            }
        }
    }

    private Edits read() {
        return EditReader.read(new InputReader().read(book.save(folder)), SampleRows.ALL);
    }

    private static Entry entry(Edits edits, String row, InputColumn column) {
        return edits.edits().stream()
                .filter(edit -> edit.row().equals(row))
                .flatMap(edit -> edit.entry(column).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError(row + " " + column + " is not in " + edits));
    }
}
