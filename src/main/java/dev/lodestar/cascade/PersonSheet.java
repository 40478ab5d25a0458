package dev.lodestar.cascade;

import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.document.NodeRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person answers for, on one light sheet: no plan of their own, but what plans hand down to them.
 *
 * @param person the key
 * @param name as it is shown
 * @param unitKey where the person works
 */
public record PersonSheet(
        String person, String name, String unitKey, List<OwnMeasure> measures, List<OwnAction> actions) {

    /** Keeps its own copies of the lists. */
    public PersonSheet {
        measures = List.copyOf(measures);
        actions = List.copyOf(actions);
    }

    /**
     * A measure that the person owns, or that carries a goal the person owns.
     *
     * @param status null when it was not judged yet or is not the reader's to see
     * @param target the last one
     * @param progress 0 to 1 of the way to the target
     * @param places where plans name it; empty when none does
     */
    public record OwnMeasure(
            String key,
            String name,
            String unit,
            @Nullable LightStatus status,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal target,
            @Nullable BigDecimal progress,
            List<Place> places) {

        /** Keeps its own copy of the places. */
        public OwnMeasure {
            places = List.copyOf(places);
        }
    }

    /**
     * An action that the person owns.
     *
     * @param progress percent
     * @param late true when it should have begun
     * @param overdue true when it is past its deadline
     */
    public record OwnAction(
            String key,
            String name,
            @Nullable LocalDate start,
            @Nullable LocalDate deadline,
            int progress,
            boolean late,
            boolean overdue,
            Place place) {}

    /**
     * Where something comes from.
     *
     * @param above what it serves in the plans above, the nearest first
     */
    public record Place(Step at, List<Step> above) {

        /** Keeps its own copy of the steps. */
        public Place {
            above = List.copyOf(above);
        }
    }

    /** A node of a plan: the goal or strategy that something belongs to, or that hands it down. */
    public record Step(String plan, String planName, NodeRef node, String nodeName) {}
}
