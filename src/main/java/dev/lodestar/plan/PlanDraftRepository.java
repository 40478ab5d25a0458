package dev.lodestar.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanDraftRepository extends Repository<PlanDraft, Long> {

    PlanDraft save(PlanDraft draft);

    PlanDraft saveAndFlush(PlanDraft draft);

    Optional<PlanDraft> findByPlanId(long planId);

    void delete(PlanDraft draft);

    @Query("""
            select new dev.lodestar.plan.PlanDraftRepository$Written(p.key, d.document)
            from PlanDraft d, Plan p where p.id = d.planId and p.key in (:keys)""")
    List<Written> written(Collection<String> keys);

    /** A draft as it is stored. */
    record Written(String key, String document) {}
}
