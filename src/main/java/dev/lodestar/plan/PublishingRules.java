package dev.lodestar.plan;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.plan.document.MeasureFacts;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanRules;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Holds a plan against the hard rules and against who and what exists in the tenant. */
@Component
class PublishingRules {

    private final Organisation organisation;
    private final MeasureCatalogue measures;

    PublishingRules(Organisation organisation, MeasureCatalogue measures) {
        this.organisation = organisation;
        this.measures = measures;
    }

    /** The facts about measures by key; unknown ones are left out. */
    Map<String, MeasureFacts> facts(Set<String> measureKeys) {
        return measures.facts(measureKeys);
    }

    List<FieldError> broken(PlanDocument plan) {
        return broken(plan, facts(plan.measureKeys()));
    }

    List<FieldError> broken(PlanDocument plan, Map<String, MeasureFacts> facts) {
        Set<String> people = people(plan);
        facts.values().stream()
                .map(MeasureFacts::owner)
                .filter(Objects::nonNull)
                .forEach(people::add);
        Set<String> units = organisation.open(Set.of(plan.unitKey()));
        return PlanRules.broken(plan, organisation.present(people), units, facts);
    }

    private static Set<String> people(PlanDocument plan) {
        Set<String> people = new HashSet<>(Set.of(plan.owner()));
        plan.goals().forEach(goal -> people.add(goal.owner()));
        plan.strategies().forEach(strategy -> {
            people.add(strategy.owner());
            strategy.actions().forEach(action -> people.add(action.owner()));
        });
        return people;
    }
}
