package dev.lodestar.plan;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanRules;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    List<FieldError> broken(PlanDocument plan) {
        Set<String> people =
                organisation.directory().stream().map(PersonView::key).collect(Collectors.toSet());
        Set<String> units = organisation.structure().stream().map(UnitView::key).collect(Collectors.toSet());
        return PlanRules.broken(plan, people, units, measures.facts(plan.measureKeys()));
    }
}
