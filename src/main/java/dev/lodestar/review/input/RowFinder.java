package dev.lodestar.review.input;

import dev.lodestar.review.pack.InputRow;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds of a row that came back which row it was: by its id, or without one by what it reads, if only one reads so. */
final class RowFinder {

    private final ReadInput input;
    private final Map<String, InputRow> byId = new HashMap<>();
    private final Map<String, List<InputRow>> byReading = new HashMap<>();

    RowFinder(ReadInput input, List<InputRow> rows) {
        this.input = input;
        for (InputRow row : rows) {
            byId.put(row.id(), row);
            byReading
                    .computeIfAbsent(reading(row.name(), row.period()), key -> new ArrayList<>())
                    .add(row);
        }
    }

    /** The row, or why it cannot be told; neither for one that holds nothing. */
    record Found(@Nullable InputRow row, @Nullable SheetError error) {}

    Found find(ReadRow row) {
        if (row.value(InputColumn.ID) instanceof CellValue.Broken broken) {
            return error(row, InputColumn.ID, broken.why());
        }
        String id = said(row, InputColumn.ID);
        if (!id.isEmpty()) {
            return byId(row, id);
        }
        boolean says = row.cells().entrySet().stream()
                .anyMatch(cell -> cell.getKey().editable() && !(cell.getValue().value() instanceof CellValue.Blank));
        Found found = byReading(row);
        return says || found.row() != null ? found : new Found(null, null);
    }

    private Found byId(ReadRow row, String id) {
        InputRow found = byId.get(id);
        if (found == null) {
            return error(
                    row,
                    InputColumn.ID,
                    Remark.of(
                            "UNKNOWN_ROW",
                            "The pack has no such row; its hidden id was changed. Copy your entries into a new download"));
        }
        if (!agrees(row, InputColumn.NAME, found.name())
                || !agrees(row, InputColumn.PERIOD, Objects.toString(found.period(), ""))) {
            return error(
                    row,
                    InputColumn.NAME,
                    Remark.of(
                            "ROW_MIXED_UP",
                            "The hidden id says '%s', but the row reads otherwise; sort whole rows only, and do not change names",
                            label(found)));
        }
        if (!agreesOnRevision(row, found)) {
            return error(
                    row,
                    InputColumn.REV,
                    Remark.of(
                            "REVISION_EDITED",
                            "The hidden row version was changed; copy your entries into a new download"));
        }
        return new Found(found, null);
    }

    private Found byReading(ReadRow row) {
        String name = said(row, InputColumn.NAME);
        List<InputRow> candidates =
                byReading.getOrDefault(reading(name, said(row, InputColumn.PERIOD)), List.of()).stream()
                        .filter(one -> agreesOnRevision(row, one))
                        .filter(one -> fits(row, one))
                        .toList();
        if (candidates.size() == 1 && !name.isEmpty()) {
            return new Found(candidates.getFirst(), null);
        }
        return input.columns().contains(InputColumn.ID)
                ? error(
                        row,
                        InputColumn.ID,
                        Remark.of(
                                "NO_ID", "The hidden id of this row is missing; copy your entries into a new download"))
                : error(
                        row,
                        InputColumn.NAME,
                        Remark.of(
                                "ID_COLUMN_MISSING",
                                "The hidden column '%s' was deleted, and more than one row reads like this one. Undo that, or copy your entries into a new download",
                                InputColumn.ID.code()));
    }

    /** Whether everything that is filled in can be filled in there. */
    private static boolean fits(ReadRow row, InputRow candidate) {
        Map<InputColumn, String> fields = Plain.fields(candidate);
        return row.cells().entrySet().stream()
                .filter(cell -> cell.getKey().editable() && !(cell.getValue().value() instanceof CellValue.Blank))
                .allMatch(cell -> fields.containsKey(cell.getKey())
                        || Plain.beside(candidate).containsKey(cell.getKey()));
    }

    private static boolean agrees(ReadRow row, InputColumn column, String expected) {
        String said = loose(said(row, column));
        return said.isEmpty() || said.equals(loose(expected));
    }

    private static boolean agreesOnRevision(ReadRow row, InputRow found) {
        String revision = said(row, InputColumn.REV);
        return revision.isEmpty() || revision.equals(Long.toString(found.revision()));
    }

    private static String reading(String name, @Nullable String period) {
        return loose(name) + '\n' + loose(Objects.toString(period, ""));
    }

    /** The text as it survives any spreadsheet. */
    private static String loose(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}\\p{Z}\uFFFE\uFFFF]+", "");
    }

    private static String label(InputRow row) {
        return row.period() == null ? row.name() : row.name() + " " + row.period();
    }

    private static String said(ReadRow row, InputColumn column) {
        return switch (row.value(column)) {
            case CellValue.Text text -> text.text().strip();
            case CellValue.Number number -> whole(number.value()).orElse("?");
            case CellValue.Day day -> day.day().toString();
            case CellValue.Blank blank -> "";
            default -> "?";
        };
    }

    private static Optional<String> whole(BigDecimal number) {
        return Math.abs((long) number.scale()) > 100 ? Optional.empty() : Optional.of(Plain.number(number));
    }

    private Found error(ReadRow row, InputColumn column, Remark why) {
        return new Found(null, new SheetError(input.sheet(), row.address(column), why));
    }
}
