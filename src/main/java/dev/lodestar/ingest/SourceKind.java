package dev.lodestar.ingest;

/** How a source is read. */
public enum SourceKind {
    /** SQL over JDBC. */
    JDBC
}
