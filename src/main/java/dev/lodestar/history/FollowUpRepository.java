package dev.lodestar.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FollowUpRepository extends Repository<FollowUp, Long> {

    FollowUp save(FollowUp followUp);

    FollowUp saveAndFlush(FollowUp followUp);

    Optional<FollowUp> findById(long id);

    boolean existsByPlanKeyAndPlanVersion(String planKey, int planVersion);

    @Query("select f from FollowUp f where f.planKey = :planKey order by f.planVersion desc, f.position")
    List<FollowUp> ofPlan(String planKey, Limit limit);

    @Query("select f from FollowUp f where f.state = :state order by f.dueAt, f.id")
    List<FollowUp> in(FollowUpState state, Limit limit);

    @Query("select f from FollowUp f where f.lookAt <= :now order by f.lookAt, f.id")
    List<FollowUp> toLookAt(Instant now, Limit limit);
}
