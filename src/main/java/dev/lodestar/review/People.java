package dev.lodestar.review;

import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.review.pack.PersonName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts names beside the keys of people and units. */
final class People {

    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    People(List<PersonView> directory, List<UnitView> structure) {
        directory.forEach(person -> people.put(person.key(), person.name()));
        structure.forEach(unit -> units.put(unit.key(), unit.name()));
    }

    /** A person; programs have no name but their key. */
    PersonName person(String key) {
        return new PersonName(key, people.getOrDefault(key, key));
    }

    String unit(String key) {
        return units.getOrDefault(key, key);
    }
}
