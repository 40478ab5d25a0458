package dev.lodestar.measure;

import dev.lodestar.organisation.Holder;
import dev.lodestar.organisation.Holdings;
import dev.lodestar.organisation.Use;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The measures that people own, units have, and partner units share. */
@Component
class MeasureHoldings implements Holdings {

    private final MeasureEntries measures;

    MeasureHoldings(MeasureEntries measures) {
        this.measures = measures;
    }

    @Override
    public List<Use> usesOf(Holder.Kind kind, Collection<String> keys) {
        List<Use> uses = new ArrayList<>();
        switch (kind) {
            case PERSON ->
                measures.findByOwnerInAndRetiredFalseOrderByKeyAsc(keys)
                        .forEach(measure -> uses.add(use(Use.Kind.MEASURE, measure, "/owner")));
            case UNIT -> {
                Set<String> units = Set.copyOf(keys);
                measures.findOfUnitsOrShared(keys).forEach(measure -> uses.addAll(ofUnits(measure, units)));
            }
            case MEASURE -> {
                // Measures do not name each other.
            }
        }
        return uses;
    }

    @Override
    public void handOver(Holder from, Holder to, String reason) {
        switch (from.kind()) {
            case PERSON ->
                measures.findByOwnerInAndRetiredFalseOrderByKeyAsc(List.of(from.key()))
                        .forEach(measure -> measure.handTo(to.key()));
            case UNIT ->
                measures.findOfUnitsOrShared(List.of(from.key()))
                        .forEach(measure -> measure.replaceUnit(from.key(), to.key()));
            case MEASURE -> {
                // Measures do not name each other.
            }
        }
        measures.flush();
    }

    private static List<Use> ofUnits(Measure measure, Set<String> units) {
        List<Use> uses = new ArrayList<>();
        if (units.contains(measure.unitKey())) {
            uses.add(use(Use.Kind.MEASURE, measure, "/unitKey"));
        }
        measure.view().sharedWith().stream()
                .filter(units::contains)
                .forEach(unit -> uses.add(use(Use.Kind.SHARING, measure, "/sharedWith/" + unit)));
        return uses;
    }

    private static Use use(Use.Kind kind, Measure measure, String where) {
        return new Use(kind, measure.key(), measure.view().name(), where, "measures/" + measure.key());
    }
}
