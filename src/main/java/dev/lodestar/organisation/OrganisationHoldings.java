package dev.lodestar.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The people who work in a unit and the units below it. */
@Component
@Order(OrganisationHoldings.FIRST)
class OrganisationHoldings implements Holdings {

    /** Others check what they re-point against the organisation as it will be. */
    static final int FIRST = 0;

    private static final String SCREEN = "settings/organisation";

    private final UnitRepository units;
    private final PersonRepository people;
    private final SinceSignIn since;

    OrganisationHoldings(UnitRepository units, PersonRepository people, SinceSignIn since) {
        this.units = units;
        this.people = people;
        this.since = since;
    }

    @Override
    public List<Use> usesOf(Holder.Kind kind, Collection<String> keys) {
        if (kind != Holder.Kind.UNIT) {
            return List.of();
        }
        List<Use> uses = new ArrayList<>();
        people.findByUnitKeyInAndLeftAtIsNullOrderByNameAscKeyAsc(keys).stream()
                .map(Person::view)
                .forEach(person -> uses.add(new Use(Use.Kind.PERSON, person.key(), person.name(), "/unitKey", SCREEN)));
        Set<String> above = Set.copyOf(keys);
        units.findAllByOrderByPositionAsc().stream()
                .filter(OrganisationUnit::isOpen)
                .map(OrganisationUnit::view)
                .filter(unit -> unit.parent() != null && above.contains(unit.parent()))
                .forEach(unit -> uses.add(new Use(Use.Kind.UNIT, unit.key(), unit.name(), "/parent", SCREEN)));
        return uses;
    }

    @Override
    public void handOver(Holder from, Holder to, String reason) {
        if (from.kind() != Holder.Kind.UNIT) {
            return;
        }
        for (Person person : people.findByUnitKeyInAndLeftAtIsNullOrderByNameAscKeyAsc(List.of(from.key()))) {
            person.moveTo(to.key());
            since.note(person);
        }
        UnitTree tree = new UnitTree(units.findAllByOrderByPositionAsc());
        OrganisationUnit target = tree.unit(to.key());
        for (OrganisationUnit child : tree.children(tree.unit(from.key()))) {
            tree.check(child, target, "/moveTo");
            tree.move(child, target);
        }
    }
}
