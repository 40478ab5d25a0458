package dev.lodestar.review.input;

import dev.lodestar.review.pack.InputRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells what was filled in otherwise than it was handed out. Blank cells say nothing. */
public final class EditReader {

    private final ReadInput input;
    private final FieldReader fields;
    private final List<Edit> edits = new ArrayList<>();
    private final List<SheetError> errors = new ArrayList<>();
    private int unchanged;

    private EditReader(ReadInput input) {
        this.input = input;
        this.fields = new FieldReader(input.language(), input.date1904());
    }

    /** Compares the sheet with the rows that were handed out. */
    public static Edits read(ReadInput input, List<InputRow> rows) {
        return new EditReader(input).read(rows);
    }

    private Edits read(List<InputRow> rows) {
        RowFinder finder = new RowFinder(input, rows);
        Map<InputRow, List<ReadRow>> found = new LinkedHashMap<>();
        for (ReadRow row : input.rows()) {
            RowFinder.Found one = finder.find(row);
            if (one.error() != null) {
                errors.add(one.error());
            } else if (one.row() != null) {
                found.computeIfAbsent(one.row(), key -> new ArrayList<>()).add(row);
            }
        }
        found.forEach(this::row);
        return new Edits(edits, errors, notes(rows, found), unchanged);
    }

    /** A row that is there more than once counts once, if all of them say the same. */
    private void row(InputRow base, List<ReadRow> rows) {
        ReadRow first = rows.getFirst();
        List<ReadRow> others =
                rows.stream().filter(row -> !says(row).equals(says(first))).toList();
        if (others.isEmpty()) {
            edit(base, first);
            return;
        }
        rows.forEach(row -> errors.add(new SheetError(
                input.sheet(),
                row.address(InputColumn.ID),
                Remark.of(
                        "DUPLICATE_ROW",
                        "The row is there %s times, and they differ; keep one of them",
                        rows.size()))));
    }

    private static Map<InputColumn, CellValue> says(ReadRow row) {
        Map<InputColumn, CellValue> said = new LinkedHashMap<>();
        Arrays.stream(InputColumn.values())
                .filter(InputColumn::editable)
                .forEach(column -> said.put(column, row.value(column)));
        return said;
    }

    private void edit(InputRow base, ReadRow row) {
        Map<InputColumn, String> before = Plain.fields(base);
        List<Entry> entries = new ArrayList<>();
        List<SheetError> wrong = new ArrayList<>();
        for (InputColumn column : InputColumn.values()) {
            ReadCell cell = row.cells().get(column);
            if (column.editable() && cell != null) {
                entry(base, row, cell, column, before, entries, wrong);
            }
        }
        check(base, row, before, entries, wrong);
        errors.addAll(wrong);
        if (wrong.isEmpty() && entries.isEmpty()) {
            unchanged++;
        } else if (wrong.isEmpty()) {
            edits.add(new Edit(base.id(), input.sheet(), row.number(), entries));
        }
    }

    private void entry(
            InputRow base,
            ReadRow row,
            ReadCell cell,
            InputColumn column,
            Map<InputColumn, String> before,
            List<Entry> entries,
            List<SheetError> wrong) {
        String had = before.get(column);
        if (cell.value() instanceof CellValue.Text text
                && Plain.text(text.text()).equals(had)) {
            // what was handed out may stay, even where it could not be written so
            return;
        }
        FieldReader.Said said = fields.read(column, cell.value(), Objects.toString(base.unit(), ""));
        if (had == null) {
            besides(base, cell, column, said, wrong);
        } else if (said.error() != null) {
            wrong.add(new SheetError(input.sheet(), cell.address(), said.error()));
        } else if (!said.value().isEmpty() && !Plain.same(column, said.value(), had)) {
            entries.add(new Entry(column, cell.address(), said.value(), remarks(row, column, said, had, base)));
        }
    }

    private void besides(
            InputRow base, ReadCell cell, InputColumn column, FieldReader.Said said, List<SheetError> wrong) {
        String there = Plain.beside(base).getOrDefault(column, "");
        boolean harmless = said.error() == null && (said.value().isEmpty() || Plain.same(column, said.value(), there));
        if (!harmless) {
            wrong.add(new SheetError(
                    input.sheet(),
                    cell.address(),
                    Remark.of("NOT_HERE", "Nothing can be filled in here for this row; clear the cell")));
        }
    }

    private static List<Remark> remarks(
            ReadRow row, InputColumn column, FieldReader.Said said, String had, InputRow base) {
        List<Remark> remarks = new ArrayList<>(said.remarks());
        if (row.hidden()) {
            remarks.add(Remark.of("HIDDEN_ROW", "The row is hidden, by a filter or by hand; it counts all the same"));
        }
        boolean percent = (column == InputColumn.VALUE || column == InputColumn.TARGET)
                && Objects.toString(base.unit(), "").contains("%");
        if (percent && !had.isEmpty() && isFraction(said.value()) && !isFraction(had)) {
            remarks.add(Remark.of(
                    "MAYBE_FRACTION",
                    "%s %% was read; if you meant a fraction of 1, write it times 100",
                    said.value()));
        }
        return remarks;
    }

    private static boolean isFraction(String number) {
        return new BigDecimal(number).abs().compareTo(BigDecimal.ONE) <= 0;
    }

    private void check(
            InputRow base, ReadRow row, Map<InputColumn, String> before, List<Entry> entries, List<SheetError> wrong) {
        if (base.kind() == InputRow.Kind.TARGET) {
            checkReason(row, entries, wrong);
        }
        if (base.kind() == InputRow.Kind.VALUE && base.ratio()) {
            for (InputColumn part : List.of(InputColumn.NUMERATOR, InputColumn.DENOMINATOR)) {
                boolean missing = has(entries, other(part))
                        && !has(entries, part)
                        && Objects.toString(before.get(part), "").isEmpty();
                if (missing && wrong.isEmpty()) {
                    wrong.add(new SheetError(
                            input.sheet(),
                            row.address(part),
                            Remark.of("MISSING_PART", "Numerator and denominator belong together; fill in both")));
                }
            }
        }
        boolean note = base.kind() == InputRow.Kind.VALUE && has(entries, InputColumn.COMMENT) && entries.size() == 1;
        if (note && base.value() == null && base.numerator() == null && wrong.isEmpty()) {
            wrong.add(new SheetError(
                    input.sheet(),
                    row.address(InputColumn.COMMENT),
                    Remark.of("NOTE_WITHOUT_VALUE", "There is no number that this could be a note of; fill it in")));
        }
    }

    private void checkReason(ReadRow row, List<Entry> entries, List<SheetError> wrong) {
        boolean reason = has(entries, InputColumn.REASON);
        boolean target = has(entries, InputColumn.TARGET) || has(entries, InputColumn.TARGET_DATE);
        if (target && !reason) {
            wrong.add(new SheetError(
                    input.sheet(),
                    row.address(InputColumn.REASON),
                    Remark.of("REASON_MISSING", "Say why the target is to change")));
        } else if (reason && !target && wrong.isEmpty()) {
            wrong.add(new SheetError(
                    input.sheet(),
                    row.address(InputColumn.REASON),
                    Remark.of(
                            "REASON_ALONE",
                            "There is a reason, but the target is as it was; change it or clear the reason")));
        }
    }

    private static InputColumn other(InputColumn part) {
        return part == InputColumn.NUMERATOR ? InputColumn.DENOMINATOR : InputColumn.NUMERATOR;
    }

    private static boolean has(List<Entry> entries, InputColumn column) {
        return entries.stream().anyMatch(entry -> entry.column() == column);
    }

    private List<Remark> notes(List<InputRow> rows, Map<InputRow, List<ReadRow>> found) {
        List<Remark> notes = new ArrayList<>();
        if (found.size() < rows.size()) {
            notes.add(Remark.of(
                    "ROWS_MISSING",
                    "%s rows of the pack are not in the sheet; they stay as they are",
                    rows.size() - found.size()));
        }
        long hidden = input.rows().stream().filter(ReadRow::hidden).count();
        if (hidden > 0) {
            notes.add(Remark.of("ROWS_HIDDEN", "%s rows are hidden; they count all the same", hidden));
        }
        String missing = Arrays.stream(InputColumn.values())
                .filter(column -> column.editable() || column == InputColumn.ID)
                .filter(column -> !input.columns().contains(column))
                .map(InputColumn::code)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        if (!missing.isEmpty()) {
            notes.add(Remark.of("COLUMNS_MISSING", "Columns are missing: %s; nothing changes there", missing));
        }
        return notes;
    }
}
