package dev.lodestar.alert;

import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.organisation.WorkingDays;
import dev.lodestar.plan.PublishedPlans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells of which measures and sources nobody is to hear for now. */
@Component
class Quiet {

    private static final int MOST = 1_000;

    private final MuteStore store;
    private final WorkingDays workingDays;
    private final Organisation organisation;
    private final PublishedPlans plans;
    private final RuleReach reach;

    Quiet(MuteStore store, WorkingDays workingDays, Organisation organisation, PublishedPlans plans, RuleReach reach) {
        this.store = store;
        this.workingDays = workingDays;
        this.organisation = organisation;
        this.plans = plans;
        this.reach = reach;
    }

    /** What is muted at an instant; three statements while nothing is, six at most. */
    Predicate<Subject> at(Instant instant) {
        List<MuteWindow> windows = begun(workingDays.calendar().dayOf(instant));
        return windows.isEmpty() ? subject -> false : of(windows);
    }

    /** The windows that mute a measure at an instant; three statements while nothing is, five at most. */
    List<MuteWindow> on(MeasureView measure, Instant instant) {
        List<MuteWindow> windows = begun(workingDays.calendar().dayOf(instant));
        RuleReach.Reached reached = reach.ofWindows(windows);
        return windows.stream()
                .filter(window -> reached.covers(MuteScopes.scope(window), measure))
                .toList();
    }

    /** Which of these measures each of the windows set in a span of time mutes; three statements at most. */
    List<MutedMeasures> setBetween(Instant from, Instant to, Collection<MeasureView> measures, int most) {
        List<MuteWindow> windows = store.setBetween(from, to, most);
        RuleReach.Reached reached = reach.ofWindows(windows);
        return windows.stream()
                .map(window -> new MutedMeasures(
                        window,
                        measures.stream()
                                .filter(measure -> reached.covers(MuteScopes.scope(window), measure))
                                .map(MeasureView::key)
                                .collect(Collectors.toSet())))
                .toList();
    }

    private List<MuteWindow> begun(LocalDate day) {
        return store.notOver(day, MOST).stream()
                .filter(window -> !window.from().isAfter(day))
                .toList();
    }

    /** What these windows mute; a source by its unit alone. */
    Predicate<Subject> of(List<MuteWindow> windows) {
        Set<String> measures = keys(windows, MuteWindow.Kind.MEASURE);
        Set<String> ofPlans = keys(windows, MuteWindow.Kind.PLAN);
        if (!ofPlans.isEmpty()) {
            plans.documents().forEach((key, document) -> {
                if (ofPlans.contains(key)) {
                    measures.addAll(document.measureKeys());
                }
            });
        }
        Set<String> units = below(keys(windows, MuteWindow.Kind.UNIT));
        return subject -> measures.contains(subject.measureKey()) || units.contains(subject.unitKey());
    }

    private Set<String> below(Set<String> units) {
        Set<String> found = new HashSet<>();
        if (!units.isEmpty()) {
            List<UnitView> structure = organisation.structure();
            List<String> paths = structure.stream()
                    .filter(unit -> units.contains(unit.key()))
                    .map(UnitView::path)
                    .toList();
            structure.stream()
                    .filter(unit -> paths.stream().anyMatch(unit.path()::startsWith))
                    .forEach(unit -> found.add(unit.key()));
        }
        return found;
    }

    private static Set<String> keys(List<MuteWindow> windows, MuteWindow.Kind kind) {
        Set<String> keys = new HashSet<>();
        windows.stream().filter(window -> window.kind() == kind).forEach(window -> keys.add(window.key()));
        return keys;
    }
}
