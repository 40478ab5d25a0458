package dev.lodestar.measure;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RebaselineRepository extends Repository<RebaselineRequest, Long> {

    RebaselineRequest saveAndFlush(RebaselineRequest request);

    /** Finds a request for whoever decides; a second one waits, and then finds it decided. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RebaselineRequest r where r.id = :id")
    Optional<RebaselineRequest> findForDecision(long id);

    List<RebaselineRequest> findByStateOrderByIdDesc(RebaselineState state, Limit limit);

    List<RebaselineRequest> findByStateAndMeasureKeyOrderByIdDesc(RebaselineState state, String measureKey);

    List<RebaselineRequest> findByStateAndApproverInOrderByIdDesc(RebaselineState state, Collection<String> approvers);
}
