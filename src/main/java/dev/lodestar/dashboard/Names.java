package dev.lodestar.dashboard;

import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.UnitView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tenant's people and units, to put names beside keys and to tell what lies below a unit. */
final class Names {

    private final Map<String, PersonView> people = new HashMap<>();
    private final Map<String, UnitView> units = new HashMap<>();

    Names(List<PersonView> people, List<UnitView> units) {
        people.forEach(person -> this.people.put(person.key(), person));
        units.forEach(unit -> this.units.put(unit.key(), unit));
    }

    /** The person's name; programs have none but their key. */
    String person(String key) {
        PersonView person = people.get(key);
        return person == null ? key : person.name();
    }

    String unit(String key) {
        UnitView unit = units.get(key);
        return unit == null ? key : unit.name();
    }

    /** The key of the unit where the person works; empty for somebody unknown. */
    String unitOf(String person) {
        PersonView found = people.get(person);
        return found == null ? "" : found.unitKey();
    }

    /** True for a unit at the top of the company itself. */
    boolean isCompany(String unit) {
        UnitView found = units.get(unit);
        return found != null && found.parent() == null && !found.partner();
    }

    boolean knows(String unit) {
        return units.containsKey(unit);
    }

    /** The unit and all below it. */
    Set<String> below(String unit) {
        UnitView top = units.get(unit);
        if (top == null) {
            throw new NotFoundException("unit", unit);
        }
        return units.values().stream()
                .filter(other -> other.path().startsWith(top.path()))
                .map(UnitView::key)
                .collect(Collectors.toSet());
    }
}
