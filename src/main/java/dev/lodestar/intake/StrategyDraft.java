package dev.lodestar.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A strategy being put together. */
final class StrategyDraft {

    final String name;
    String owner = "";
    boolean enabling;

    /** Null while nothing is said, which means all. */
    @Nullable
    Set<Integer> serves;

    final Set<MeasureDraft> measures = new LinkedHashSet<>();
    final List<PlanSketch.ActionSketch> actions = new ArrayList<>();

    StrategyDraft(String name) {
        this.name = name;
    }
}
