package dev.lodestar.organisation.ui;

import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.UnitView;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The units and people that are shown, with their names at hand. */
record Staff(List<UnitView> units, List<PersonView> people) {

    List<UnitView> below(@Nullable String unit) {
        return units.stream()
                .filter(one -> unit == null ? one.parent() == null : unit.equals(one.parent()))
                .toList();
    }

    List<PersonView> in(String unit) {
        return people.stream().filter(person -> person.unitKey().equals(unit)).toList();
    }

    /** Every unit to pick, each with the units above it. */
    List<Choice> unitChoices() {
        Map<String, UnitView> byKey = byKey();
        return units.stream()
                .map(unit -> new Choice(unit.key(), place(unit.path(), byKey)))
                .toList();
    }

    /** Every person to pick but one. */
    List<Choice> peopleChoices(String but) {
        Map<String, UnitView> byKey = byKey();
        return people.stream()
                .filter(person -> !person.key().equals(but))
                .map(person -> new Choice(person.key(), person.name() + " · " + name(person.unitKey(), byKey)))
                .toList();
    }

    /** The names along a path. */
    String place(String path) {
        return place(path, byKey());
    }

    private static String place(String path, Map<String, UnitView> byKey) {
        return List.of(path.split("/")).stream().map(key -> name(key, byKey)).collect(Collectors.joining(" › "));
    }

    private static String name(String key, Map<String, UnitView> byKey) {
        UnitView unit = byKey.get(key);
        return unit == null ? key : unit.name();
    }

    private Map<String, UnitView> byKey() {
        return units.stream().collect(Collectors.toMap(UnitView::key, Function.identity()));
    }
}
