package dev.lodestar.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UnitRepository extends Repository<OrganisationUnit, Long> {

    OrganisationUnit save(OrganisationUnit unit);

    Optional<OrganisationUnit> findByKey(String key);

    List<OrganisationUnit> findAllByOrderByPositionAsc();

    @Query("""
            select below.key from OrganisationUnit below, OrganisationUnit top
            where top.key = :key and below.path like concat(top.path, '%')""")
    Set<String> keysBelow(String key);
}
