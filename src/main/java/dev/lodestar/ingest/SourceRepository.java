package dev.lodestar.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SourceRepository extends Repository<Source, Long> {

    Source saveAndFlush(Source source);

    void flush();

    Optional<Source> findByKey(String key);

    List<Source> findByIdIn(Collection<Long> ids);

    List<Source> findAllByOrderByNameAscKeyAsc();

    List<Source> findByEnabledTrueOrderByKeyAsc();
}
