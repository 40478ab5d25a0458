package dev.lodestar.ingest;

/** The latest pull of a source. */
record PullNumber(long sourceId, long number) {}
