package dev.lodestar.alert;

import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.organisation.WorkingDays;
import dev.lodestar.plan.PublishedPlans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Tells of which measures and sources nobody is to hear for now. */
@Component
class Quiet {

    private static final int MOST = 1_000;

    private final MuteStore store;
    private final WorkingDays workingDays;
    private final Organisation organisation;
    private final PublishedPlans plans;

    Quiet(MuteStore store, WorkingDays workingDays, Organisation organisation, PublishedPlans plans) {
        this.store = store;
        this.workingDays = workingDays;
        this.organisation = organisation;
        this.plans = plans;
    }

    /** What is muted at an instant; three statements while nothing is, six at most. */
    Predicate<Subject> at(Instant instant) {
        LocalDate day = workingDays.calendar().dayOf(instant);
        List<MuteWindow> windows = store.notOver(day, MOST).stream()
                .filter(window -> !window.from().isAfter(day))
                .toList();
        return windows.isEmpty() ? subject -> false : of(windows);
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
