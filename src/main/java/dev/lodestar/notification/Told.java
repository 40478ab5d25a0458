package dev.lodestar.notification;

import dev.lodestar.alert.AlertView;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.news.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What a mail tells of one alert.
 *
 * @param notice the latest
 * @param plan the name of the plan; empty when none names the measure
 * @param by the name of the person who did it
 * @param status how the measure went; null when it was never judged
 * @param acknowledge whether the reader is asked to take notice of it
 */
record Told(
        Notice notice,
        AlertView alert,
        String plan,
        @Nullable String by,
        @Nullable MeasureStatus status,
        boolean acknowledge) {

    /** The name of its picture. */
    String picture() {
        return "alert-" + alert.id();
    }
}
