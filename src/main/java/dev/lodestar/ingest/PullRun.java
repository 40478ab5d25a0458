package dev.lodestar.ingest;

import dev.lodestar.measure.Outcome;
import dev.lodestar.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pull of a source. */
@Entity
@Table(name = "pull_run")
class PullRun extends TenantOwned {

    private static final int ERROR = 2000;

    @Column(updatable = false)
    private long sourceId;

    @Enumerated(EnumType.STRING)
    private PullState state = PullState.RUNNING;

    @Column(updatable = false)
    private Instant startedAt = Instant.EPOCH;

    private @Nullable Instant finishedAt;
    private int stored;
    private int unchanged;
    private int revised;
    private int rejected;
    private int missing;
    private @Nullable String error;

    // The database counts.
    @Column(insertable = false, updatable = false)
    private long number;

    protected PullRun() {}

    PullRun(long sourceId, Instant startedAt) {
        this.sourceId = sourceId;
        this.startedAt = startedAt;
    }

    void add(PullTally tally) {
        stored += tally.of(Outcome.STORED);
        unchanged += tally.of(Outcome.UNCHANGED);
        revised += tally.of(Outcome.REVISED);
        rejected += tally.of(Outcome.REJECTED);
        missing += tally.missed();
    }

    /** Ends it; {@code nothing} when no measure could be read. */
    void finish(Instant at, List<String> errors, boolean nothing) {
        finishedAt = at;
        if (errors.isEmpty()) {
            state = rejected == 0 ? PullState.SUCCEEDED : PullState.PARTLY;
            return;
        }
        state = nothing ? PullState.FAILED : PullState.PARTLY;
        String text = String.join("\n", errors);
        error = text.length() > ERROR ? text.substring(0, ERROR) : text;
    }

    /** Gives up on a run whose process is gone. */
    void interrupt(Instant at) {
        finishedAt = at;
        state = PullState.INTERRUPTED;
        error = "The application stopped during the pull; the next one does the rest";
    }

    long sourceId() {
        return sourceId;
    }

    int rejected() {
        return rejected;
    }

    PullState state() {
        return state;
    }

    /** How it ended; throws {@link IllegalStateException} while it runs. */
    EndedPull ended() {
        if (finishedAt == null) {
            throw new IllegalStateException("Pull run " + id() + " has not ended");
        }
        // What the application broke off says nothing of the source.
        boolean told = error != null && state != PullState.INTERRUPTED;
        EndedPull.Outcome outcome = state == PullState.INTERRUPTED
                ? EndedPull.Outcome.BROKEN_OFF
                : told ? EndedPull.Outcome.FAILED : EndedPull.Outcome.WORKED;
        return new EndedPull(id(), number, startedAt, finishedAt, outcome, told ? String.valueOf(error) : "");
    }

    PullRunView view(List<PullRejectView> rejects) {
        return new PullRunView(
                id(), state, startedAt, finishedAt, stored, unchanged, revised, rejected, missing, error, rejects);
    }
}
