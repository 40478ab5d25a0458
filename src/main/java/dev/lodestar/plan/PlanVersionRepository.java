package dev.lodestar.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads versions without their documents, which are long and come from the cache. */
interface PlanVersionRepository extends Repository<PlanVersion, Long> {

    String ROW = """
            select new dev.lodestar.plan.VersionRow(
                v.number, v.reason, v.expectedImpact, v.promises, v.computedImpact, v.restoredFrom, v.publishedBy,
                v.publishedAt)
            from PlanVersion v""";

    PlanVersion save(PlanVersion version);

    @Query(ROW + " where v.planId = :planId order by v.number desc")
    List<VersionRow> list(long planId);

    @Query(ROW + " where v.planId = :planId and v.number = :number")
    Optional<VersionRow> find(long planId, int number);

    @Query("select v.document from PlanVersion v where v.planId = :planId and v.number = :number")
    Optional<String> document(long planId, int number);

    @Query("""
            select new dev.lodestar.plan.PlanVersionRepository$NewestDocument(v.planId, v.number, v.document)
            from PlanVersion v, Plan p where p.id = v.planId and p.publishedVersion = v.number and p.id in (:planIds)""")
    List<NewestDocument> newestDocuments(Collection<Long> planIds);

    @Query("""
            select new dev.lodestar.plan.PlanVersionNote(
                p.key, p.name, v.number, v.reason, v.publishedBy, v.publishedAt)
            from PlanVersion v, Plan p
            where p.id = v.planId and p.key in (:planKeys) and v.publishedAt > :since and v.publishedAt <= :until
            order by v.publishedAt desc, p.key""")
    List<PlanVersionNote> notes(Collection<String> planKeys, Instant since, Instant until, Limit most);

    /** A document as it is stored. */
    record NewestDocument(long planId, int number, String document) {}
}
