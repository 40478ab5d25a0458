package dev.lodestar.ingest;

import dev.lodestar.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps account of the pulls. */
@Component
@Transactional
class PullJournal {

    /** How many rejected answers a run names; the others are only counted. */
    static final int MOST_REJECTS = 200;

    private final PullRunRepository runs;
    private final PullRejectRepository rejects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PullJournal(PullRunRepository runs, PullRejectRepository rejects, ApplicationEventPublisher events, Clock clock) {
        this.runs = runs;
        this.rejects = rejects;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a run; the caller holds the source's lock, so whatever still runs has died. */
    long begin(long sourceId) {
        Instant now = clock.instant();
        runs.findBySourceIdAndState(sourceId, PullState.RUNNING).forEach(run -> run.interrupt(now));
        return runs.saveAndFlush(new PullRun(sourceId, now)).id();
    }

    /** Adds what became of a chunk, in the transaction that records it. */
    void add(long runId, PullTally tally) {
        run(runId).add(tally);
        if (!tally.rejects().isEmpty()) {
            long room = Math.max(0, MOST_REJECTS - rejects.countByRunId(runId));
            rejects.saveAll(tally.rejects().stream()
                    .limit(room)
                    .map(reject -> new PullReject(runId, reject))
                    .toList());
        }
    }

    /** Closes a run and tells so. */
    PullRunView finish(long runId, String sourceKey, List<String> errors, boolean nothing) {
        Instant now = clock.instant();
        PullRun run = run(runId);
        run.finish(now, errors, nothing);
        boolean failed = run.state() != PullState.SUCCEEDED;
        events.publishEvent(new PullFinished(TenantScope.current(), sourceKey, now, failed));
        if (run.rejected() > 0) {
            events.publishEvent(new AnswersRejected(TenantScope.current(), sourceKey, runId, run.rejected(), now));
        }
        return views(List.of(run)).getFirst();
    }

    /** The latest run of each source, by the source's id, without its rejected answers. */
    @Transactional(readOnly = true)
    Map<Long, PullRunView> latest() {
        return runs.findLatestOfEachSource().stream()
                .collect(Collectors.toMap(PullRun::sourceId, run -> run.view(List.of()), (one, other) -> other));
    }

    /** The latest runs of a source, newest first. */
    @Transactional(readOnly = true)
    List<PullRunView> of(long sourceId, int limit) {
        return views(runs.findBySourceIdOrderByStartedAtDescIdDesc(sourceId, Limit.of(limit)));
    }

    private List<PullRunView> views(List<PullRun> some) {
        Map<Long, List<PullRejectView>> rejected =
                rejects.findByRunIdInOrderById(some.stream().map(PullRun::id).toList()).stream()
                        .collect(Collectors.groupingBy(
                                PullReject::runId, Collectors.mapping(PullReject::view, Collectors.toList())));
        return some.stream()
                .map(run -> run.view(rejected.getOrDefault(run.id(), List.of())))
                .toList();
    }

    private PullRun run(long id) {
        return runs.findById(id).orElseThrow(() -> new IllegalStateException("Pull run " + id + " is gone"));
    }
}
