package dev.lodestar.review;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface IssuedPackRepository extends Repository<IssuedPack, Long> {

    IssuedPack save(IssuedPack pack);

    Optional<IssuedPack> findByPackKey(String packKey);

    @Query("select p from IssuedPack p where p.reviewId = :review and p.frozen")
    Optional<IssuedPack> frozen(long review);
}
