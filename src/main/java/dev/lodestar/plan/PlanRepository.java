package dev.lodestar.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanRepository extends Repository<Plan, Long> {

    Plan saveAndFlush(Plan plan);

    Optional<Plan> findByKey(String key);

    @Query("select p from Plan p where p.publishedVersion > 0 order by p.year desc, p.name, p.key")
    List<Plan> findPublished();
}
