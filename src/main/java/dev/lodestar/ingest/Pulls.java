package dev.lodestar.ingest;

import dev.lodestar.ingest.connector.JdbcConnector;
import dev.lodestar.ingest.connector.JdbcTarget;
import dev.lodestar.ingest.connector.PullSql;
import dev.lodestar.ingest.connector.SourceException;
import dev.lodestar.ingest.connector.SourceSession;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.measure.Origin;
import dev.lodestar.measure.PullTarget;
import dev.lodestar.measure.PullTargets;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Pulls a source: asks what is open, reads it measure by measure and has it recorded. Pulling again changes nothing, so a
 * pull that was cut short is simply done again.
 */
@Component
class Pulls {

    private static final Logger LOG = LoggerFactory.getLogger(Pulls.class);

    private final PullLock locks;
    private final PullJournal journal;
    private final PullTargets targets;
    private final MeasurePull measurePull;
    private final JdbcConnector connector;
    private final Passwords passwords;
    private final PullMetrics metrics;
    private final Clock clock;

    Pulls(
            PullLock locks,
            PullJournal journal,
            PullTargets targets,
            MeasurePull measurePull,
            JdbcConnector connector,
            Passwords passwords,
            PullMetrics metrics,
            Clock clock) {
        this.locks = locks;
        this.journal = journal;
        this.targets = targets;
        this.measurePull = measurePull;
        this.connector = connector;
        this.passwords = passwords;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Pulls a source outside of every transaction; throws {@link ConflictException} while another pull reads it. */
    PullRunView pull(Source source) {
        try (MDC.MDCCloseable job = MDC.putCloseable("job", "pull:" + source.key());
                PullLock.Held lock = locks.tryTake(source.id())) {
            if (lock == null) {
                throw new ConflictException("The source '" + source.key() + "' is being pulled already");
            }
            Timer.Sample sample = metrics.start();
            PullRunView run = run(source, lock);
            metrics.finish(sample, run.state());
            log(source, run);
            return run;
        }
    }

    private PullRunView run(Source source, PullLock.Held lock) {
        long runId = journal.begin(source.id());
        Progress progress = new Progress(source, new Origin(source.key(), runId), lock);
        try {
            readAll(progress);
        } catch (RuntimeException e) {
            LOG.error("The pull of {} ended early", source.key(), e);
            progress.errors.add(explain(e));
        } finally {
            progress.close();
        }
        return journal.finish(runId, source.key(), progress.errors, progress.measuresRead == 0);
    }

    private void readAll(Progress progress) {
        List<SourceQuery> queries = progress.source.queries();
        Map<String, PullTarget> open =
                targets.of(queries.stream().map(SourceQuery::measure).toList(), clock.instant()).stream()
                        .collect(Collectors.toMap(PullTarget::measure, Function.identity()));
        for (SourceQuery query : queries) {
            if (!read(progress, query, open.get(query.measure()))) {
                return;
            }
        }
    }

    /** Brings one measure over; false when the source cannot be reached, so that asking on is of no use. */
    private boolean read(Progress progress, SourceQuery query, @Nullable PullTarget target) {
        try {
            SourceSession session = session(progress);
            if (target == null) {
                rejectUnknown(progress, query.measure());
                return true;
            }
            try {
                measurePull.pull(session, target, PullSql.parse(query.sql()), progress.origin, progress.lock);
                progress.measuresRead++;
            } catch (SourceException e) {
                progress.errors.add(String.valueOf(e.getMessage()));
            }
            return true;
        } catch (SourceException e) {
            progress.errors.add(String.valueOf(e.getMessage()));
            return false;
        } catch (RuntimeException e) {
            LOG.error("The numbers of {} could not be recorded", query.measure(), e);
            progress.errors.add(query.measure() + ": " + explain(e));
            return progress.lock.isHeld();
        }
    }

    private SourceSession session(Progress progress) throws SourceException {
        SourceSession session = progress.session;
        if (session == null || !session.isAlive()) {
            progress.close();
            session = connector.open(target(progress.source));
            progress.session = session;
        }
        return session;
    }

    private JdbcTarget target(Source source) throws SourceException {
        try {
            return source.target(passwords);
        } catch (IllegalStateException e) {
            throw new SourceException(String.valueOf(e.getMessage()), e);
        }
    }

    private void rejectUnknown(Progress progress, String measure) {
        PullTally tally = new PullTally();
        tally.reject(
                measure,
                null,
                "UNKNOWN_MEASURE",
                "There is no measure '" + measure + "'; define it, or take its query out of the source");
        journal.add(Objects.requireNonNull(progress.origin.runId()), tally);
        metrics.rows(tally);
    }

    private static String explain(RuntimeException e) {
        return e instanceof PullLock.LostException
                ? String.valueOf(e.getMessage())
                : "An internal error stopped it; the next pull does the rest";
    }

    private static void log(Source source, PullRunView run) {
        LOG.info(
                "Pulled {}: {}, {} stored, {} unchanged, {} revised, {} rejected, {} missing",
                source.key(),
                run.state(),
                run.stored(),
                run.unchanged(),
                run.revised(),
                run.rejected(),
                run.missing());
    }

    /** What one pull knows on its way. */
    private static final class Progress implements AutoCloseable {

        private final Source source;
        private final Origin origin;
        private final PullLock.Held lock;
        private final List<String> errors = new ArrayList<>();
        private @Nullable SourceSession session;
        private int measuresRead;

        Progress(Source source, Origin origin, PullLock.Held lock) {
            this.source = source;
            this.origin = origin;
            this.lock = lock;
        }

        @Override
        public void close() {
            SourceSession open = session;
            if (open != null) {
                open.close();
                session = null;
            }
        }
    }
}
