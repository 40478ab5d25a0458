package dev.lodestar.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PackTemplateRepository extends Repository<PackTemplate, Long> {

    PackTemplate saveAndFlush(PackTemplate template);

    void delete(PackTemplate template);

    void flush();

    Optional<PackTemplate> findById(long id);

    Optional<PackTemplate> findByName(String name);

    /** Without the files themselves. */
    @Query("""
            select new dev.lodestar.review.PackTemplateView(t.id, t.slot, t.name, t.uploadedBy, t.uploadedAt)
            from PackTemplate t order by t.slot""")
    List<PackTemplateView> all(Limit limit);
}
