package dev.lodestar.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Writes a plan as a workbook that can be read back as the same plan. */
public interface PlanSheetWriter {

    /** Writes it with heads in that language and leaves the stream open. */
    void write(PlanSketch plan, Locale language, OutputStream out) throws IOException;
}
