package dev.lodestar.ingest;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface PullRejectRepository extends Repository<PullReject, Long> {

    <S extends PullReject> List<S> saveAll(Iterable<S> rejects);

    long countByRunId(long runId);

    List<PullReject> findByRunIdInOrderById(Collection<Long> runIds);
}
