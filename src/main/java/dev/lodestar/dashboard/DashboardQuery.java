package dev.lodestar.dashboard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to look at.
 *
 * @param plan the key of a plan; null for the newest of the company
 * @param unit the key of a unit or partner, with those below it; null for all
 * @param weeks how many weeks back the grid goes, {@value #FEWEST_WEEKS} to {@value #MOST_WEEKS}
 * @param at the moment that is asked about; null for now
 * @param knownAt the moment whose knowledge answers; null for now
 */
public record DashboardQuery(
        @Nullable String plan,
        @Nullable String unit,
        int weeks,
        @Nullable Instant at,
        @Nullable Instant knownAt) {

    /** A quarter. */
    public static final int FEWEST_WEEKS = 13;
    /** Half a year. */
    public static final int MOST_WEEKS = 26;

    /** Takes what lies outside for the nearest. */
    public DashboardQuery {
        weeks = Math.clamp(weeks, FEWEST_WEEKS, MOST_WEEKS);
    }

    /** How things stand now. */
    public DashboardQuery(@Nullable String plan, @Nullable String unit, int weeks) {
        this(plan, unit, weeks, null, null);
    }

    /** The newest plan of the company, everything of it, for a quarter. */
    public static DashboardQuery start() {
        return new DashboardQuery(null, null, FEWEST_WEEKS);
    }

    /** The same from another viewpoint; null for now. */
    public DashboardQuery as(@Nullable Instant otherAt, @Nullable Instant otherKnownAt) {
        return new DashboardQuery(plan, unit, weeks, otherAt, otherKnownAt);
    }

    boolean isNow() {
        return at == null && knownAt == null;
    }
}
