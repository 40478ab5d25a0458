package dev.lodestar.measure;

import dev.lodestar.measure.pace.Definition;
import org.jspecify.annotations.Nullable;

/** What somebody wants a measure to be. */
record MeasureDocument(
        MeasureTraits traits,
        Definition definition,
        @Nullable Rebaseline rebaseline) {

    /** The permission to reach back over closed periods. */
    record Rebaseline(String reason, String approver) {}
}
