package dev.lodestar.ingest;

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
}
