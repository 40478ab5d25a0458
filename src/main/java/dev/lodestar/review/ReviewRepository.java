package dev.lodestar.review;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReviewRepository extends Repository<Review, Long> {

    Review save(Review review);

    Review saveAndFlush(Review review);

    Optional<Review> findById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Review r where r.id = :id")
    Optional<Review> findForChange(long id);

    @Query("select r.planKey from Review r where r.id = :id")
    Optional<String> planOf(long id);

    /** The first of a plan stands for all of them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Review r where r.planKey = :plan order by r.id")
    List<Review> findFirstForChange(String plan, Limit limit);

    Optional<Review> findByPlanKeyAndPeriod(String planKey, String period);

    @Query("select r from Review r where r.planKey in :plans order by r.toDay desc, r.id desc")
    List<Review> ofPlans(Collection<String> plans, Limit limit);

    @Query(
            "select r from Review r where r.planKey = :plan and r.toDay < :day and r.state <> dev.lodestar.review.ReviewState.OPEN"
                    + " order by r.toDay desc, r.id desc")
    List<Review> frozenBefore(String plan, LocalDate day, Limit limit);
}
