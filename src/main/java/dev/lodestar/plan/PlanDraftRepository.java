package dev.lodestar.plan;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PlanDraftRepository extends Repository<PlanDraft, Long> {

    PlanDraft save(PlanDraft draft);

    Optional<PlanDraft> findByPlanId(long planId);

    void delete(PlanDraft draft);
}
