package dev.lodestar.cascade;

import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.plan.PublishedPlans;
import java.util.List;
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
        return new Landscape(plans.all(), plans.documents());
    }

    /** The same, with what measures are called, in one statement more. */
    Landscape named() {
        return named(measures.all());
    }

    Landscape named(List<MeasureView> known) {
        return new Landscape(
                plans.all(),
                plans.documents(),
                known.stream().collect(Collectors.toMap(MeasureView::key, MeasureView::name)));
    }
}
