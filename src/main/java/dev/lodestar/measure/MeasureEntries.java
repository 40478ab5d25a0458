package dev.lodestar.measure;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface MeasureEntries extends Repository<Measure, Long> {

    List<Measure> findByIdIn(Collection<Long> ids);

    List<Measure> findAllByOrderByKeyAsc();
}
