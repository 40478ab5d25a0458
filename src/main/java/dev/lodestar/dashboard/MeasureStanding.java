package dev.lodestar.dashboard;

import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.plan.LightStatus;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Reads measures on their own, the worst first, for somebody who may see no plan. */
record MeasureStanding(List<MeasureStatus> measures, Names names) {

    static MeasureStanding of(List<MeasureStatus> all, Names names, Set<String> units) {
        return new MeasureStanding(
                all.stream()
                        .filter(measure -> units.isEmpty()
                                || units.contains(measure.unitKey())
                                || units.contains(names.unitOf(measure.owner())))
                        .sorted(Comparator.comparing(PlanStanding::status))
                        .toList(),
                names);
    }

    Standing now(int weeks) {
        Bowler bowler = new Bowler(measures, weeks);
        return new Standing(
                measures.stream().map(this::row).toList(),
                List.of(),
                new Grid(
                        bowler.weeks(),
                        measures.stream()
                                .map(measure -> new Grid.Row(
                                        measure.measureKey(),
                                        measure.name(),
                                        names.person(measure.owner()),
                                        bowler.cells(List.of(measure))))
                                .toList()),
                coverage());
    }

    private GoalRow row(MeasureStatus measure) {
        return new GoalRow(
                measure.measureKey(),
                measure.name(),
                names.person(measure.owner()),
                names.unit(measure.unitKey()),
                PlanStanding.status(measure),
                measure);
    }

    private BigDecimal coverage() {
        List<LightStatus> counted = measures.stream()
                .map(PlanStanding::status)
                .filter(LightStatus::counts)
                .toList();
        long current = counted.stream().filter(status -> !status.silent()).count();
        return counted.isEmpty()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(current).divide(BigDecimal.valueOf(counted.size()), MathContext.DECIMAL128);
    }
}
