package dev.lodestar.plan;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanRepository extends Repository<Plan, Long> {

    Plan saveAndFlush(Plan plan);

    Optional<Plan> findByKey(String key);

    /** The same, for a change: whoever else wants to change it waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Plan p where p.key = :key")
    Optional<Plan> lockByKey(String key);

    /** Several of them, always in the same order, so that two who want some of the same only wait. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Plan p where p.key in (:keys) order by p.key")
    List<Plan> lockByKeys(Collection<String> keys);

    @Query("select p from Plan p where p.publishedVersion > 0 order by p.year desc, p.name, p.key")
    List<Plan> findPublished();

    /** Those of which nothing is published yet, the newest first. */
    @Query("select p from Plan p where p.publishedVersion = 0 order by p.id desc")
    List<Plan> findBegun(Limit most);
}
