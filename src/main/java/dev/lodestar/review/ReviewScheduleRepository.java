package dev.lodestar.review;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReviewScheduleRepository extends Repository<ReviewSchedule, Long> {

    ReviewSchedule saveAndFlush(ReviewSchedule schedule);

    Optional<ReviewSchedule> findByPlanKey(String planKey);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ReviewSchedule s where s.planKey = :plan")
    Optional<ReviewSchedule> findForChange(String plan);

    @Query("select s from ReviewSchedule s where s.active order by s.planKey")
    List<ReviewSchedule> active(Limit limit);
}
