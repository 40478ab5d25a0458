package dev.lodestar.dashboard;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Judgement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows by closed weeks; each cell says how the worst measure of the row stood at the end of that week.
 *
 * @param weeks oldest first
 * @param rows each with as many cells as there are weeks
 */
public record Grid(List<Period> weeks, List<Row> rows) {

    static final Grid EMPTY = new Grid(List.of(), List.of());

    /**
     * A strategy, or a measure when there is no plan.
     *
     * @param owner the name of the person
     */
    public record Row(String key, String name, String owner, List<Cell> cells) {}

    /**
     * How a row stood at the end of a week.
     *
     * @param judgement the worst; null when nothing was judged
     * @param measure the key of the measure that stood like that; null when nothing was judged
     * @param name of that measure
     */
    public record Cell(
            @Nullable Judgement judgement,
            @Nullable String measure,
            @Nullable String name) {

        static final Cell NOTHING = new Cell(null, null, null);
    }
}
