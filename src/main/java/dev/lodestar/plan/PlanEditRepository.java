package dev.lodestar.plan;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanEditRepository extends Repository<PlanEditEntry, Long> {

    PlanEditEntry save(PlanEditEntry entry);

    /** What this person did last in the draft and did not take back. */
    @Query("""
            select e from PlanEditEntry e
            where e.planId = :planId and e.publishedIn = 0 and e.editedBy = :editedBy and e.undone = false
            order by e.id desc limit 1""")
    Optional<PlanEditEntry> findLast(long planId, String editedBy);

    @Modifying
    @Query("update PlanEditEntry e set e.publishedIn = :version where e.planId = :planId and e.publishedIn = 0")
    void close(long planId, int version);
}
