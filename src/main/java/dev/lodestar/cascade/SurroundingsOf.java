package dev.lodestar.cascade;

import dev.lodestar.cascade.HandDown.Surroundings;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.plan.MeasureCatalogue;
import dev.lodestar.plan.document.MeasureFacts;
import dev.lodestar.plan.document.NodeKind;
import dev.lodestar.plan.document.PlanDocument;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what has to be known beside the plans before a change is handed down, in a fixed number of statements. */
@Component
class SurroundingsOf {

    private final Organisation organisation;
    private final MeasureCatalogue measures;

    SurroundingsOf(Organisation organisation, MeasureCatalogue measures) {
        this.organisation = organisation;
        this.measures = measures;
    }

    /** What is known of the measures of a parent plan, of all people and units, and of the links down from the parent. */
    Known now(PlanDocument parent, Collection<Link> down) {
        Set<String> keys = new HashSet<>(parent.measureKeys());
        down.stream()
                .map(link -> link.view().parentNode())
                .filter(node -> node.kind() == NodeKind.MEASURE)
                .forEach(node -> keys.add(node.key()));
        return new Known(
                measures.facts(keys),
                organisation.directory().stream().collect(Collectors.toMap(PersonView::key, Function.identity())),
                organisation.structure().stream().collect(Collectors.toMap(UnitView::key, Function.identity())),
                List.copyOf(down));
    }

    /** What was found out. */
    record Known(
            Map<String, MeasureFacts> measures,
            Map<String, PersonView> people,
            Map<String, UnitView> units,
            List<Link> down) {

        Surroundings around(PlanDocument child) {
            UnitView unit = units.get(child.unitKey());
            return new Surroundings(
                    this::measureName,
                    this::personName,
                    person -> isWithin(people.get(person), unit),
                    node -> down.stream()
                            .map(Link::view)
                            .anyMatch(link -> link.childPlan().equals(child.key())
                                    && link.parentNode().equals(node)));
        }

        /** What the parent's node of a link is called in a version of the parent. */
        String nodeName(PlanDocument parent, LinkView link) {
            if (link.parentNode().kind() == NodeKind.MEASURE) {
                return measureName(link.parentNode().key());
            }
            return new Landscape(List.of(), Map.of(parent.key(), parent)).name(parent.key(), link.parentNode());
        }

        private String measureName(String key) {
            MeasureFacts facts = measures.get(key);
            return facts == null ? key : facts.name();
        }

        private String personName(String key) {
            PersonView person = people.get(key);
            return person == null ? key : person.name();
        }

        private boolean isWithin(@Nullable PersonView person, @Nullable UnitView unit) {
            UnitView own = person == null ? null : units.get(person.unitKey());
            return own != null && unit != null && own.path().startsWith(unit.path());
        }
    }
}
