package dev.lodestar.review;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PackImportRepository extends Repository<PackImport, Long> {

    PackImport saveAndFlush(PackImport one);

    void deleteAll(Iterable<? extends PackImport> some);

    /** Finds an import for whoever applies or undoes it; a second one waits, and then finds it done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from PackImport i where i.id = :id")
    Optional<PackImport> findForChange(long id);

    List<PackImport> findByReviewIdOrderByIdDesc(long reviewId, Limit limit);

    List<PackImport> findByStateAndExpiresAtBeforeOrderById(ImportState state, Instant before, Limit limit);
}
