package dev.lodestar.intake.excel;

import dev.lodestar.intake.WorkbookSource;

/** Opens workbooks in tests without a context. */
public final class OpenedBooks implements WorkbookSource {

    @Override
    public OpenWorkbook open(byte[] file) {
        return new WorkbookReader().open(file);
    }
}
