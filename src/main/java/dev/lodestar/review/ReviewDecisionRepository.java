package dev.lodestar.review;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface ReviewDecisionRepository extends Repository<ReviewDecision, Long> {

    ReviewDecision save(ReviewDecision decision);

    int countByReviewId(long reviewId);

    List<ReviewDecision> findByReviewIdOrderByIdAsc(long reviewId, Limit limit);
}
