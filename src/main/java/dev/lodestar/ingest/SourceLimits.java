package dev.lodestar.ingest;

/**
 * How long a source may keep a pull waiting; a query never returns more than one row.
 *
 * @param statementTimeoutSeconds 1 to 300, after which a query is cut
 * @param connectTimeoutSeconds 1 to 60, after which connecting is given up
 */
public record SourceLimits(int statementTimeoutSeconds, int connectTimeoutSeconds) {

    /** Thirty seconds a query, five to connect. */
    public static final SourceLimits DEFAULT = new SourceLimits(30, 5);
}
