package dev.lodestar.measure;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MeasureRepository extends Repository<Measure, Long> {

    Measure saveAndFlush(Measure measure);

    Optional<Measure> findByKey(String key);

    /** Finds a measure for whoever changes what it is judged as; others who report or judge wait. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Measure m where m.key = :key")
    Optional<Measure> findForChange(String key);

    List<Measure> findByKeyIn(Collection<String> keys);
}
