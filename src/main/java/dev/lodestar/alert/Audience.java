package dev.lodestar.alert;

import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.Reach;
import dev.lodestar.organisation.UnitView;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells which measures' alerts the caller may see: those whose owner, unit or sharing is in reach. */
@Component
class Audience {

    private final MeasureDirectory measures;
    private final Organisation organisation;
    private final Access access;

    Audience(MeasureDirectory measures, Organisation organisation, Access access) {
        this.measures = measures;
        this.organisation = organisation;
        this.access = access;
    }

    /** The measures in reach that the filter asks for; null means every measure of the tenant. */
    @Nullable
    Collection<Long> measuresOf(AlertFilter filter) {
        Reach reach = access.reach(Act.READ_ALERT);
        if (reach.everything() && filter.measureKey() == null && filter.unitKey() == null) {
            return null;
        }
        Set<String> units = filter.unitKey() == null ? Set.of() : subtree(filter.unitKey());
        return measures.all().stream()
                .filter(measure -> covers(reach, measure))
                .filter(measure ->
                        filter.measureKey() == null || filter.measureKey().equals(measure.key()))
                .filter(measure -> filter.unitKey() == null || units.contains(measure.unitKey()))
                .map(MeasureView::id)
                .toList();
    }

    /** The measures in reach that belong to these units, or to any when there are none; null means every measure. */
    @Nullable
    List<MeasureView> measuresOf(Set<String> units) {
        Reach reach = access.reach(Act.READ_ALERT);
        if (reach.everything() && units.isEmpty()) {
            return null;
        }
        return measures.all().stream()
                .filter(measure -> covers(reach, measure))
                .filter(measure -> units.isEmpty() || units.contains(measure.unitKey()))
                .toList();
    }

    /** The measures, as known at an instant, whose alerts the caller might see then and asks for. */
    List<MeasureView> measuresOf(AlertFilter filter, Instant knownAt) {
        Set<String> units = filter.unitKey() == null ? Set.of() : subtree(filter.unitKey());
        return within(filter.unitKey() == null ? null : units, knownAt).stream()
                .filter(measure ->
                        filter.measureKey() == null || filter.measureKey().equals(measure.key()))
                .toList();
    }

    /** The same by units: those that belong to these, or to any when there are none. */
    List<MeasureView> measuresOf(Set<String> units, Instant knownAt) {
        return within(units.isEmpty() ? null : units, knownAt);
    }

    private List<MeasureView> within(@Nullable Set<String> units, Instant knownAt) {
        Reach reach = access.reach(Act.READ_ALERT);
        return measures.all(knownAt).stream()
                .filter(measure -> covers(reach, measure))
                .filter(measure -> units == null || units.contains(measure.unitKey()))
                .toList();
    }

    /** Whether alerts of this measure are in reach. */
    boolean maySee(MeasureView measure) {
        return covers(access.reach(Act.READ_ALERT), measure);
    }

    private static boolean covers(Reach reach, MeasureView measure) {
        return reach.covers(measure.owner(), measure.unitKey(), measure.sharedWith());
    }

    private Set<String> subtree(String unitKey) {
        List<UnitView> units = organisation.structure();
        String path = units.stream()
                .filter(unit -> unit.key().equals(unitKey))
                .map(UnitView::path)
                .findFirst()
                .orElse(unitKey + "/");
        return units.stream()
                .filter(unit -> unit.path().startsWith(path))
                .map(UnitView::key)
                .collect(Collectors.toSet());
    }
}
