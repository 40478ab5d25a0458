package dev.lodestar.cascade;

import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlanDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what is published of the plans of the tenant in scope, in three statements at most. */
@Component
class Landscapes {

    private final PublishedPlans plans;
    private final MeasureDirectory measures;

    Landscapes(PublishedPlans plans, MeasureDirectory measures) {
        this.plans = plans;
        this.measures = measures;
    }

    Landscape now() {
        return named(List.of());
    }

    /** The same, with what measures are called, in one statement more. */
    Landscape named() {
        return named(measures.all());
    }

    Landscape named(List<MeasureView> known) {
        return named(plans.said(), known);
    }

    /** The same of plans that were read already, in no statement. */
    static Landscape of(Map<PlanSummary, PlanDocument> said) {
        return named(said, List.of());
    }

    private static Landscape named(Map<PlanSummary, PlanDocument> said, List<MeasureView> known) {
        Map<String, PlanDocument> documents = new HashMap<>();
        said.forEach((plan, document) -> documents.put(plan.key(), document));
        return new Landscape(
                List.copyOf(said.keySet()),
                documents,
                known.stream().collect(Collectors.toMap(MeasureView::key, MeasureView::name)));
    }
}
