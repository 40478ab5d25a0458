package dev.lodestar.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReviewFileRepository extends Repository<ReviewFile, Long> {

    ReviewFile saveAndFlush(ReviewFile file);

    Optional<ReviewFile> findById(long id);

    /** Without their contents. */
    @Query("""
            select new dev.lodestar.review.KeptFile(f.id, f.reviewId, f.kind, f.language, f.state, f.askedBy, f.askedAt,
                f.madeAt, f.name, f.size)
            from ReviewFile f where f.reviewId = :review order by f.id desc""")
    List<KeptFile> ofReview(long review, Limit limit);

    @Query("select count(f) from ReviewFile f where f.id in :ids and f.state = dev.lodestar.review.FileState.MAKING")
    long coming(Collection<Long> ids);

    @Query("select f.id from ReviewFile f where f.state = dev.lodestar.review.FileState.MAKING and f.askedAt < :before")
    List<Long> left(Instant before, Limit limit);
}
