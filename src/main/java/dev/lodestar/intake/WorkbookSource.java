package dev.lodestar.intake;

import dev.lodestar.workbook.WorkbookGuard;
import java.util.List;

/** Opens workbooks. */
public interface WorkbookSource {

    /** The largest file that is looked at, in bytes. */
    int LARGEST = WorkbookGuard.LARGEST;

    /** What a file holds, or why it is not opened. */
    OpenWorkbook open(byte[] file);

    /**
     * An opened file.
     *
     * @param sheets that can be seen
     * @param problems why it was not opened, or what was left out
     * @param refused true when it was not opened
     */
    record OpenWorkbook(List<SheetGrid> sheets, List<SketchProblem> problems, boolean refused) {

        /** Keeps its own copies of the lists. */
        public OpenWorkbook {
            sheets = List.copyOf(sheets);
            problems = List.copyOf(problems);
        }
    }
}
