package dev.lodestar.review.excel;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.review.input.ReadInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the sheet that is filled in back out of a file that somebody sent, whatever was done to it. Memory is bounded by
 * the sheet's own rows, however large the rest of the workbook is.
 */
@Component
public class InputReader {

    /** The largest file that is read. */
    public static final long MOST_BYTES = WorkbookFile.MOST_BYTES;

    private static final String INPUT = "LODESTAR_INPUT";

    /** Reads the file; throws {@link InvalidInputException} with what is wrong with it as a whole and the way out. */
    public ReadInput read(Path file) {
        try (WorkbookFile workbook = WorkbookFile.open(file)) {
            return read(workbook);
        } catch (InvalidInputException e) {
            throw e;
        } catch (IOException | XMLStreamException e) {
            throw Refusals.broken();
        } catch (RuntimeException e) {
            throw e.getCause() instanceof InvalidInputException refused ? refused : Refusals.broken();
        }
    }

    private static ReadInput read(WorkbookFile workbook) throws IOException, XMLStreamException {
        WorkbookParts parts = WorkbookParts.read(workbook);
        CellStyles styles = CellStyles.read(workbook);
        Map<String, String> marks = PackMarks.read(workbook, parts, styles);
        String pack = marks.getOrDefault("pack", "");
        if (pack.isEmpty()) {
            throw Refusals.notAPack();
        }
        FilledSheet input = find(workbook, parts, styles);
        if (input == null) {
            throw Refusals.noInputSheet();
        }
        RawSheet sheet = RawSheet.read(workbook, parts.sheets().getOrDefault(input.name(), ""), Integer.MAX_VALUE - 1);
        Cells cells = new Cells(styles, SharedTexts.pick(workbook, sheet.shared()), parts.date1904());
        return new ReadInput(
                pack,
                input.name(),
                marks.getOrDefault("language", ""),
                parts.date1904(),
                new HashSet<>(input.columns().keySet()),
                input.rows(sheet, cells));
    }

    private static @Nullable FilledSheet find(WorkbookFile workbook, WorkbookParts parts, CellStyles styles)
            throws IOException, XMLStreamException {
        Map<String, RawSheet> tops = new LinkedHashMap<>();
        Set<Integer> shared = new HashSet<>();
        for (String name : parts.sheetsFor(INPUT)) {
            RawSheet top = RawSheet.read(workbook, parts.sheets().getOrDefault(name, ""), FilledSheet.TOP);
            tops.put(name, top);
            shared.addAll(top.shared());
        }
        Cells cells = new Cells(styles, new HashMap<>(SharedTexts.pick(workbook, shared)), parts.date1904());
        for (Map.Entry<String, RawSheet> top : tops.entrySet()) {
            FilledSheet found = FilledSheet.find(top.getKey(), top.getValue(), cells);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
