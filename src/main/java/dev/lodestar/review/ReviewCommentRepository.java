package dev.lodestar.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReviewCommentRepository extends Repository<ReviewComment, Long> {

    ReviewComment saveAndFlush(ReviewComment comment);

    void delete(ReviewComment comment);

    Optional<ReviewComment> findByReviewIdAndNode(long reviewId, String node);

    List<ReviewComment> findByReviewId(long reviewId);
}
