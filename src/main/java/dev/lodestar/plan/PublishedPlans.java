package dev.lodestar.plan;

import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.tenancy.CalledBySystem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The newest published plans of the tenant in scope, whoever asks; for modules that follow what plans say. */
@Service
@Transactional(readOnly = true)
public class PublishedPlans {

    private final PlanRepository plans;
    private final PublishedDocuments documents;

    PublishedPlans(PlanRepository plans, PublishedDocuments documents) {
        this.plans = plans;
        this.documents = documents;
    }

    /** What is published of this plan, if anything is. */
    @CalledBySystem("modules follow what a plan says")
    public Optional<PlanDocument> find(String key) {
        return plans.findByKey(key)
                .filter(plan -> plan.publishedVersion() > 0)
                .map(plan -> documents.get(plan, plan.publishedVersion()));
    }

    /** Every published plan, the newest year first. */
    @CalledBySystem("modules follow what plans say")
    public List<PlanSummary> all() {
        return plans.findPublished().stream().map(Plan::summary).toList();
    }
}
