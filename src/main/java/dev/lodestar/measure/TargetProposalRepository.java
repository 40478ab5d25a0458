package dev.lodestar.measure;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TargetProposalRepository extends Repository<TargetProposal, Long> {

    TargetProposal saveAndFlush(TargetProposal proposal);

    /** Finds a proposal for whoever decides; a second one waits, and then finds it decided. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from TargetProposal p where p.id = :id")
    Optional<TargetProposal> findForDecision(long id);

    List<TargetProposal> findByStateOrderByIdDesc(TargetProposalState state, Limit limit);

    List<TargetProposal> findByStateAndMeasureKeyInOrderByIdDesc(
            TargetProposalState state, Collection<String> measureKeys, Limit limit);
}
