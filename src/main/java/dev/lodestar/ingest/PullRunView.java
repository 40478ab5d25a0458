package dev.lodestar.ingest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pull of a source and what became of its numbers.
 *
 * @param id of the run, which its observations name as their origin
 * @param state how far it came
 * @param startedAt when it began
 * @param finishedAt when it ended, null while it runs
 * @param stored numbers that are new
 * @param unchanged numbers that were there already
 * @param revised numbers that differ from what was there
 * @param rejected answers that could not be recorded
 * @param missing periods for which the source has no number
 * @param error why it, or part of it, failed
 * @param rejects the first rejected answers
 */
public record PullRunView(
        long id,
        PullState state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int stored,
        int unchanged,
        int revised,
        int rejected,
        int missing,
        @Nullable String error,
        List<PullRejectView> rejects) {}
