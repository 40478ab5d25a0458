package dev.lodestar.alert.rule;

/**
 * Fires when the measure will miss its target by the date at this pace, see {@link Forecast}.
 *
 * @param confidence of the interval that must lie below the target as a whole, in percent, 50 to 99
 */
public record Trend(int periods, int confidence) implements Watch {

    /** What is asked for when nothing else is said: two periods in a row, an interval of 90 %. */
    public static final Trend DEFAULT = new Trend(2, 90);
}
