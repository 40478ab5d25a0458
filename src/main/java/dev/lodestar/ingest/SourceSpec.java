package dev.lodestar.ingest;

import java.util.List;

/**
 * What is said of a source when it is defined or changed.
 *
 * @param key unique in the tenant
 * @param name as people call it
 * @param kind how it is read
 * @param connection where it is
 * @param queries one a measure, in the order they are read
 * @param cron when it is pulled, in the tenant's zone: seconds, minutes, hours, day of month, month, day of week, such as
 *     {@code 0 15 6 * * ?}
 * @param owner key of the person who is told when it fails
 * @param unitKey the unit it belongs to
 * @param enabled false keeps it without pulling it
 * @param limits how long it may take
 */
public record SourceSpec(
        String key,
        String name,
        SourceKind kind,
        SourceConnection connection,
        List<SourceQuery> queries,
        String cron,
        String owner,
        String unitKey,
        boolean enabled,
        SourceLimits limits) {

    /** Keeps the queries as they are now. */
    public SourceSpec {
        queries = List.copyOf(queries);
    }
}
