package dev.lodestar.alert;

import dev.lodestar.alert.HandlingView.Escalation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Role;
import dev.lodestar.organisation.UnitView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds to whom an alert goes next. The lead is one of the unit of whoever owns the measure, or of the nearest unit above that
 * has one, else of the measure's unit or of one above that; the sponsor likewise among executives, else any at the top. Of
 * several in one unit it is the first by key, so that it is the same one every time.
 */
final class Superiors {

    private final Map<String, PersonView> people = new HashMap<>();
    private final Map<String, List<PersonView>> byUnit = new HashMap<>();
    private final Map<String, UnitView> units = new HashMap<>();

    /** Of all people and units there ever were; those who left and units that closed tell nobody. */
    Superiors(List<PersonView> everybody, List<UnitView> structure) {
        structure.forEach(unit -> units.put(unit.key(), unit));
        everybody.stream().sorted(Comparator.comparing(PersonView::key)).forEach(person -> {
            people.put(person.key(), person);
            if (person.leftAt() == null) {
                byUnit.computeIfAbsent(person.unitKey(), unit -> new ArrayList<>())
                        .add(person);
            }
        });
    }

    /**
     * The person at this level; empty when the organisation has nobody there, and for the owner's own.
     *
     * @param owner of the measure
     * @param unit of the measure
     * @param knowing who knows already and is passed over
     */
    Optional<String> at(Escalation level, String owner, String unit, Set<String> knowing) {
        PersonView person = people.get(owner);
        List<String> way = new ArrayList<>(upwards(person == null ? null : person.unitKey()));
        way.addAll(upwards(unit));
        return switch (level) {
            case OWNER -> Optional.empty();
            case LEAD -> first(way, Role.LEAD, knowing);
            case SPONSOR -> first(way, Role.EXECUTIVE, knowing).or(() -> first(tops(), Role.EXECUTIVE, knowing));
        };
    }

    /** Who has an alert in hand and is no superior to be told of it. */
    static Set<String> handling(Handling handling, String owner) {
        return handling.handler() == null ? Set.of(owner) : new HashSet<>(List.of(owner, handling.handler()));
    }

    private Optional<String> first(List<String> way, Role role, Set<String> knowing) {
        Predicate<PersonView> fits = person -> person.role() == role && !knowing.contains(person.key());
        return way.stream()
                .flatMap(unit -> byUnit.getOrDefault(unit, List.of()).stream())
                .filter(fits)
                .map(PersonView::key)
                .findFirst();
    }

    /** The unit and those above it, the nearest first. */
    private List<String> upwards(@Nullable String unit) {
        List<String> way = new ArrayList<>();
        UnitView at = unit == null ? null : units.get(unit);
        while (at != null && !way.contains(at.key())) {
            way.add(at.key());
            at = at.parent() == null ? null : units.get(at.parent());
        }
        return way;
    }

    /** The tenant's own units, those at the top first. */
    private List<String> tops() {
        return units.values().stream()
                .filter(unit -> !unit.partner())
                .sorted(Comparator.comparingInt((UnitView unit) -> unit.path().length())
                        .thenComparing(UnitView::key))
                .map(UnitView::key)
                .toList();
    }
}
