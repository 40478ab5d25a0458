package dev.lodestar.ingest;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Decides when pulls run; takes part in the transaction of whoever calls it, for the tenant in scope. */
public interface PullSchedule {

    /** Says what is wrong with a cron expression and the way out, or null when it is accepted. */
    @Nullable
    String problemWith(String cron);

    /** The first time after an instant that an accepted expression names, or null when there is none. */
    @Nullable
    Instant next(String cron, ZoneId zone, Instant after);

    /** Pulls the source by this plan from now on. */
    void follow(SourcePlan plan, ZoneId zone);

    /** Pulls the source no longer. */
    void forget(String sourceKey);
}
