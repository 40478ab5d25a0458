package dev.lodestar.organisation;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface ReorganisedRepository extends Repository<Reorganised, Long> {

    Reorganised save(Reorganised reorganised);

    List<Reorganised> findByOrderByDoneAtDescIdDesc(Limit limit);
}
