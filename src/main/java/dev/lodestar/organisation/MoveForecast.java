package dev.lodestar.organisation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a move of a unit re-points, and refuses one that cannot be. */
@Component
class MoveForecast {

    private final PersonRepository people;
    private final Uses uses;

    MoveForecast(PersonRepository people, Uses uses) {
        this.people = people;
        this.uses = uses;
    }

    MovePreview of(UnitTree tree, String key, @Nullable String parentKey) {
        OrganisationUnit unit = tree.unit(key);
        OrganisationUnit parent = tree.named("/parent", parentKey);
        tree.check(unit, parent, "/parent");
        String from = unit.path();
        String to = UnitTree.pathBelow(parent, unit);
        List<MovePreview.Place> places = tree.subtree(unit).stream()
                .filter(OrganisationUnit::isOpen)
                .map(moved -> new MovePreview.Place(
                        moved.key(),
                        moved.name(),
                        moved.path(),
                        to + moved.path().substring(from.length())))
                .toList();
        List<Use> along = uses
                .of(
                        Holder.Kind.UNIT,
                        places.stream().map(MovePreview.Place::key).toList())
                .stream()
                .filter(use -> use.kind() != Use.Kind.UNIT)
                .toList();
        List<String> before = UnitTree.above(from);
        List<String> after = UnitTree.above(to);
        Set<String> changing = new HashSet<>(before);
        changing.addAll(after);
        changing.removeIf(above -> before.contains(above) && after.contains(above));
        List<PersonView> leads = leads(changing);
        return new MovePreview(key, places, along, of(leads, after), of(leads, before));
    }

    private List<PersonView> leads(Collection<String> units) {
        return units.isEmpty()
                ? List.of()
                : people.findByUnitKeyInAndLeftAtIsNullOrderByNameAscKeyAsc(units).stream()
                        .map(Person::view)
                        .filter(person -> person.role() == Role.LEAD)
                        .toList();
    }

    private static List<PersonView> of(List<PersonView> leads, List<String> units) {
        return leads.stream().filter(person -> units.contains(person.unitKey())).toList();
    }
}
