package dev.lodestar.measure;

import dev.lodestar.measure.pace.Pause;
import dev.lodestar.measure.pace.Subject;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps when measures were paused and retired: rows are only ever added, so that the past is judged as it was known. */
@Repository
@TenantSql("judging reads it for hundreds of measures in one statement")
class LifeStore {

    private final JdbcClient jdbc;

    LifeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened to a measure. */
    enum Turn {
        PAUSE,
        RESUME,
        RETIRE
    }

    /** The stretches without judgement, and the day from which there is none. */
    record Life(List<Pause> pauses, @Nullable LocalDate retiredFrom) {

        static final Life UNBROKEN = new Life(List.of(), null);

        boolean isPaused() {
            return !pauses.isEmpty() && pauses.getLast().to() == null;
        }

        private Life after(Turn turn, LocalDate day) {
            List<Pause> stretches = new ArrayList<>(pauses);
            switch (turn) {
                case PAUSE -> stretches.add(new Pause(day, null));
                case RESUME -> {
                    Pause open = stretches.removeLast();
                    // Taken back on the day it began, it was none.
                    if (!day.isBefore(open.from())) {
                        stretches.add(new Pause(open.from(), day));
                    }
                }
                case RETIRE -> {
                    return new Life(stretches, day);
                }
            }
            return new Life(stretches, retiredFrom);
        }
    }

    /** The subjects with their pauses and retirements, as these were known at an instant. */
    Map<Long, Subject> lived(Map<Long, Subject> subjects, Instant knownAt) {
        if (subjects.isEmpty()) {
            return subjects;
        }
        Map<Long, Life> lives = known(subjects.keySet(), knownAt);
        if (lives.isEmpty()) {
            return subjects;
        }
        Map<Long, Subject> lived = new LinkedHashMap<>(subjects);
        lives.forEach((id, life) -> lived.computeIfPresent(id, (same, subject) -> with(subject, life)));
        return lived;
    }

    Life of(long measureId, Instant knownAt) {
        return known(List.of(measureId), knownAt).getOrDefault(measureId, Life.UNBROKEN);
    }

    void add(long measureId, Turn turn, LocalDate day, String reason, Instant recordedAt, String recordedBy) {
        jdbc.sql("""
                insert into measure_life (tenant, measure_id, number, what, day, reason, recorded_at, recorded_by)
                select :tenant, :measure, coalesce(max(number), 0) + 1, :what, :day, :reason, :at, :by
                from measure_life where tenant = :tenant and measure_id = :measure""")
                .param("tenant", TenantScope.current().value())
                .param("measure", measureId)
                .param("what", turn.name())
                .param("day", day)
                .param("reason", reason)
                .param("at", Timestamps.of(recordedAt))
                .param("by", recordedBy)
                .update();
    }

    private Map<Long, Life> known(Collection<Long> measureIds, Instant knownAt) {
        Map<Long, Life> lives = new HashMap<>();
        jdbc.sql("""
                select measure_id, what, day from measure_life
                where tenant = :tenant and measure_id in (:ids) and recorded_at <= :knownAt
                order by measure_id, number""")
                .param("tenant", TenantScope.current().value())
                .param("ids", measureIds)
                .param("knownAt", Timestamps.of(knownAt))
                .query(row -> {
                    Turn turn = Turn.valueOf(row.getString(2));
                    LocalDate day = row.getObject(3, LocalDate.class);
                    Life before = lives.getOrDefault(row.getLong(1), Life.UNBROKEN);
                    lives.put(row.getLong(1), before.after(turn, day));
                });
        return lives;
    }

    private static Subject with(Subject subject, Life life) {
        return new Subject(
                subject.kind(),
                subject.frequency(),
                subject.zone(),
                subject.graceHours(),
                subject.definitions(),
                life.pauses(),
                life.retiredFrom());
    }
}
