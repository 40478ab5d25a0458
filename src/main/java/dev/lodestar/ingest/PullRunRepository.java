package dev.lodestar.ingest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PullRunRepository extends Repository<PullRun, Long> {

    PullRun saveAndFlush(PullRun run);

    Optional<PullRun> findById(long id);

    List<PullRun> findBySourceIdAndState(long sourceId, PullState state);

    List<PullRun> findBySourceIdOrderByStartedAtDescIdDesc(long sourceId, Limit limit);

    @Query("""
            select run from PullRun run
            where run.startedAt = (select max(other.startedAt) from PullRun other where other.sourceId = run.sourceId)""")
    List<PullRun> findLatestOfEachSource();

    List<PullRun> findBySourceIdAndStateNotAndNumberGreaterThanOrderByNumber(
            long sourceId, PullState state, long number, Limit limit);

    @Query("""
            select new dev.lodestar.ingest.PullNumber(run.sourceId, max(run.number)) from PullRun run
            group by run.sourceId""")
    List<PullNumber> findLatestNumbers();

    @Query("""
            select new dev.lodestar.ingest.PullRunSpan(
                run.sourceId, min(run.startedAt), max(run.startedAt), count(run))
            from PullRun run
            where run.sourceId in (:sourceIds) and run.state in (:states)
                and run.startedAt >= :since and run.startedAt <= :until
            group by run.sourceId order by max(run.startedAt) desc""")
    List<PullRunSpan> spans(Collection<Long> sourceIds, Collection<PullState> states, Instant since, Instant until);
}
