package dev.lodestar.measure;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MeasureEntries extends Repository<Measure, Long> {

    List<Measure> findByIdIn(Collection<Long> ids);

    List<Measure> findByKeyIn(Collection<String> keys);

    List<Measure> findAllByOrderByKeyAsc();

    /** What these people own and is not retired. */
    List<Measure> findByOwnerInAndRetiredFalseOrderByKeyAsc(Collection<String> people);

    /** The measures of these units, and every one that is shared with some unit; none that is retired. */
    @Query("""
            select m from Measure m
            where m.retired = false and (m.unitKey in :units or m.sharedWith <> ' ') order by m.key""")
    List<Measure> findOfUnitsOrShared(Collection<String> units);

    void flush();
}
