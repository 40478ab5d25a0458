package dev.lodestar.measure;

import dev.lodestar.tenancy.CalledBySystem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Judges the measures of a tenant for which a period closed since they were judged: silence is judged too. */
@Service
public class ClosedPeriods {

    private final StatusStore statuses;
    private final ObservationStore observations;
    private final Judging judging;
    private final Clock clock;

    ClosedPeriods(StatusStore statuses, ObservationStore observations, Judging judging, Clock clock) {
        this.statuses = statuses;
        this.observations = observations;
        this.judging = judging;
        this.clock = clock;
    }

    /** Judges at most {@value MeasuresJudged#MOST} measures that are due and tells whether more may be. */
    @CalledBySystem("time closes periods, nobody calls")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public boolean judgeSome() {
        Instant now = Timestamps.precise(clock.instant());
        List<Long> due = statuses.due(now, MeasuresJudged.MOST);
        if (!due.isEmpty()) {
            observations.lock(due);
            SortedMap<Long, LocalDate> unchanged = new TreeMap<>();
            due.forEach(id -> unchanged.put(id, LocalDate.MAX));
            judging.judge(unchanged, now);
        }
        return due.size() == MeasuresJudged.MOST;
    }
}
