package dev.lodestar.measure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MeasureRepository extends Repository<Measure, Long> {

    Measure saveAndFlush(Measure measure);

    Optional<Measure> findByKey(String key);

    List<Measure> findByKeyIn(Collection<String> keys);
}
