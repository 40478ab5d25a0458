package dev.lodestar.alert;

import dev.lodestar.ingest.SourceWatch;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Reach;
import dev.lodestar.organisation.UnitView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells whose alerts the caller may see: those of measures whose owner, unit or sharing is in reach, and those of sources that
 * they may see, own or were named for.
 */
@Component
class Audience {

    private final MeasureDirectory measures;
    private final SourceWatch sources;
    private final Organisation organisation;
    private final Access access;

    Audience(MeasureDirectory measures, SourceWatch sources, Organisation organisation, Access access) {
        this.measures = measures;
        this.sources = sources;
        this.organisation = organisation;
        this.access = access;
    }

    /** What is in reach of what the filter asks for, in three statements at most. */
    Sight of(AlertFilter filter) {
        Reach reach = access.reach(Act.READ_ALERT);
        Set<String> units = filter.unitKey() == null ? null : subtree(filter.unitKey());
        Collection<Long> ofMeasures =
                reach.everything() && filter.measureKey() == null && units == null ? null : measuresOf(filter, units);
        if (filter.measureKey() != null) {
            return Sight.ofMeasures(Objects.requireNonNull(ofMeasures));
        }
        if (ofMeasures == null && access.reach(Act.READ_SOURCE).everything()) {
            return Sight.ALL;
        }
        List<Long> seen = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        sources.all().stream()
                .filter(source -> units == null || units.contains(source.unitKey()))
                .forEach(source -> (coversSource(source.owner(), source.unitKey()) ? seen : others).add(source.id()));
        return new Sight(ofMeasures, seen, others, caller());
    }

    private List<Long> measuresOf(AlertFilter filter, @Nullable Set<String> units) {
        Reach reach = access.reach(Act.READ_ALERT);
        return measures.all().stream()
                .filter(measure -> covers(reach, measure))
                .filter(measure ->
                        filter.measureKey() == null || filter.measureKey().equals(measure.key()))
                .filter(measure -> units == null || units.contains(measure.unitKey()))
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

    /** Whether the alert, which is about this and handled so, is in reach. */
    boolean maySee(Subject subject, Handling handling) {
        if (!subject.isSource()) {
            return access.reach(Act.READ_ALERT).covers(subject.owner(), subject.unitKey(), subject.sharedWith());
        }
        String me = caller();
        return coversSource(subject.owner(), subject.unitKey())
                || me.equals(handling.handler())
                || me.equals(handling.escalatedTo());
    }

    /** Whether this measure is in reach. */
    boolean maySee(MeasureView measure) {
        return covers(access.reach(Act.READ_ALERT), measure);
    }

    /** Whether alerts about this are in reach of somebody else, once they sign in. */
    boolean couldSee(PersonView person, Subject subject) {
        Reach reach = access.reachOf(person, Act.READ_ALERT);
        return subject.isSource()
                ? coversSource(
                        reach,
                        access.reachOf(person, Act.READ_SOURCE),
                        person.key(),
                        subject.owner(),
                        subject.unitKey())
                : reach.covers(subject.owner(), subject.unitKey(), subject.sharedWith());
    }

    private boolean coversSource(String owner, String unit) {
        return coversSource(access.reach(Act.READ_ALERT), access.reach(Act.READ_SOURCE), caller(), owner, unit);
    }

    /** Whoever may see sources sees their alerts; its owner does, and whoever sees those of their own units alone. */
    private static boolean coversSource(Reach ofAlerts, Reach ofSources, String person, String owner, String unit) {
        return ofSources.covers(owner, unit)
                || owner.equals(person)
                || (!ofAlerts.everything() && ofAlerts.covers(owner, unit));
    }

    /** The key of the person; a token, which was never named for anything, reaches all that this would add. */
    private String caller() {
        return access.callerKey();
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
