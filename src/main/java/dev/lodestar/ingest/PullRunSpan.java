package dev.lodestar.ingest;

import java.time.Instant;

/** From when to when pulls of a source ended in some way, and how many. */
record PullRunSpan(long sourceId, Instant first, Instant last, long pulls) {}
