package dev.lodestar.ingest;

import dev.lodestar.ingest.connector.PullSql;
import dev.lodestar.ingest.connector.Reading;
import dev.lodestar.ingest.connector.SourceException;
import dev.lodestar.ingest.connector.SourceSession;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.Origin;
import dev.lodestar.measure.Outcome;
import dev.lodestar.measure.PullTarget;
import dev.lodestar.measure.Receipt;
import dev.lodestar.measure.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the numbers of one measure over: reads a chunk of periods, then records it in one transaction. */
@Component
class MeasurePull {

    /** A crash costs at most the chunk that is being read. */
    static final int CHUNK = 1000;

    private final Observations observations;
    private final PullJournal journal;
    private final PullMetrics metrics;
    private final TransactionTemplate transactions;

    MeasurePull(Observations observations, PullJournal journal, PullMetrics metrics, TransactionTemplate transactions) {
        this.observations = observations;
        this.journal = journal;
        this.metrics = metrics;
        this.transactions = transactions;
    }

    /**
     * Reads what is missing and what may have been corrected, in the order of the periods. What was read before a
     * failure is recorded.
     *
     * @throws SourceException when the source fails to answer
     */
    void pull(SourceSession session, PullTarget target, PullSql sql, Origin origin, PullLock.Held lock)
            throws SourceException {
        SortedSet<Period> periods = new TreeSet<>(target.missing());
        periods.addAll(target.recent());
        List<Period> chunk = new ArrayList<>();
        for (Period period : periods) {
            chunk.add(period);
            if (chunk.size() == CHUNK) {
                bring(session, target, sql, origin, lock, chunk);
                chunk.clear();
            }
        }
        bring(session, target, sql, origin, lock, chunk);
    }

    private void bring(
            SourceSession session,
            PullTarget target,
            PullSql sql,
            Origin origin,
            PullLock.Held lock,
            List<Period> chunk)
            throws SourceException {
        PullTally tally = new PullTally();
        List<Report> reports = new ArrayList<>();
        SourceException failure = read(session, target, sql, chunk, reports, tally);
        lock.require();
        transactions.executeWithoutResult(status -> record(origin, reports, tally));
        metrics.rows(tally);
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable SourceException read(
            SourceSession session,
            PullTarget target,
            PullSql sql,
            List<Period> chunk,
            List<Report> reports,
            PullTally tally) {
        for (Period period : chunk) {
            try {
                Reading reading = session.read(sql, target.kind(), period);
                sort(reading, target.measure(), period.toString(), reports, tally);
            } catch (SourceException e) {
                return new SourceException(target.measure() + " " + period + ": " + e.getMessage(), e);
            }
        }
        return null;
    }

    private static void sort(Reading reading, String measure, String period, List<Report> reports, PullTally tally) {
        switch (reading) {
            case Reading.Found found ->
                reports.add(new Report(
                        measure, period, found.value(), found.numerator(), found.denominator(), null, false));
            // A number that was there once stays: only a person takes a number back.
            case Reading.Nothing nothing -> tally.missing();
            case Reading.Refused refused -> tally.reject(measure, period, refused.code(), refused.message());
        }
    }

    private void record(Origin origin, List<Report> reports, PullTally tally) {
        List<Receipt> receipts = reports.isEmpty() ? List.of() : observations.record(origin, reports);
        for (Receipt receipt : receipts) {
            if (receipt.outcome() == Outcome.REJECTED) {
                Report report = reports.get(receipt.row());
                tally.reject(
                        report.measure(),
                        report.period(),
                        String.valueOf(receipt.code()),
                        String.valueOf(receipt.message()));
            } else {
                tally.count(receipt.outcome());
            }
        }
        Long runId = origin.runId();
        if (runId != null) {
            journal.add(runId, tally);
        }
    }
}
