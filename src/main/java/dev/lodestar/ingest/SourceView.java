package dev.lodestar.ingest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is shown; its password never is.
 *
 * @param key unique in the tenant
 * @param name as people call it
 * @param kind how it is read
 * @param url where it is
 * @param user who reads it
 * @param queries one a measure
 * @param cron when it is pulled
 * @param zone in which the cron expression is meant
 * @param owner key of the person who is told when it fails
 * @param unitKey the unit it belongs to
 * @param enabled false when it is not pulled
 * @param limits how long it may take
 * @param version counts its changes
 * @param nextRun when it is pulled next, if it is
 * @param lastRun the latest pull, if there was one, without its rejected rows
 */
public record SourceView(
        String key,
        String name,
        SourceKind kind,
        String url,
        String user,
        List<SourceQuery> queries,
        String cron,
        ZoneId zone,
        String owner,
        String unitKey,
        boolean enabled,
        SourceLimits limits,
        long version,
        @Nullable Instant nextRun,
        @Nullable PullRunView lastRun) {}
