package dev.lodestar.measure;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.measure.pace.Kind;
import java.time.ZoneId;
import java.util.Set;

/** What is said of a measure besides what is expected of it. */
record MeasureTraits(
        String name,
        String unit,
        Kind kind,
        Frequency frequency,
        ZoneId zone,
        int graceHours,
        String owner,
        String unitKey,
        Set<String> sharedWith) {}
