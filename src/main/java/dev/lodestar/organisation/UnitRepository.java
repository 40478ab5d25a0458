package dev.lodestar.organisation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UnitRepository extends Repository<OrganisationUnit, Long> {

    OrganisationUnit save(OrganisationUnit unit);

    OrganisationUnit saveAndFlush(OrganisationUnit unit);

    Optional<OrganisationUnit> findByKey(String key);

    List<OrganisationUnit> findAllByOrderByPositionAsc();

    /** Finds a unit that there is, for whoever is about to name it: nobody removes it before the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select u from OrganisationUnit u where u.key = :key and u.closedAt is null")
    Optional<OrganisationUnit> holdByKey(String key);

    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select u from OrganisationUnit u where u.key in :keys and u.closedAt is null order by u.id")
    List<OrganisationUnit> holdAll(Collection<String> keys);

    /** Finds a unit that there is, for whoever changes it: nobody names it anew meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from OrganisationUnit u where u.key = :key and u.closedAt is null")
    Optional<OrganisationUnit> findForChange(String key);

    @Query("select coalesce(max(u.position), -1) + 1 from OrganisationUnit u")
    int nextPosition();

    @Query("""
            select below.key from OrganisationUnit below, OrganisationUnit top
            where top.key = :key and below.path like concat(top.path, '%')""")
    Set<String> keysBelow(String key);
}
