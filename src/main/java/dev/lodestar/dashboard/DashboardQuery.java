package dev.lodestar.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to look at.
 *
 * @param plan the key of a plan; null for the newest of the company
 * @param unit the key of a unit or partner, with those below it; null for all
 * @param weeks how many weeks back the grid goes, {@value #FEWEST_WEEKS} to {@value #MOST_WEEKS}
 */
public record DashboardQuery(
        @Nullable String plan, @Nullable String unit, int weeks) {

    /** A quarter. */
    public static final int FEWEST_WEEKS = 13;
    /** Half a year. */
    public static final int MOST_WEEKS = 26;

    /** Takes what lies outside for the nearest. */
    public DashboardQuery {
        weeks = Math.clamp(weeks, FEWEST_WEEKS, MOST_WEEKS);
    }

    /** The newest plan of the company, everything of it, for a quarter. */
    public static DashboardQuery start() {
        return new DashboardQuery(null, null, FEWEST_WEEKS);
    }
}
