package dev.lodestar.response;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's task against an alert, with what it is to do. What was left empty is null; it is refused with the other errors.
 *
 * @param title what is to be done
 * @param owner the key of the person who does it
 * @param due the last day
 * @param effect what it is to do to the alert's measure
 * @param comment what else there is to say to the alert
 */
public record NewCountermeasure(
        String title,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable ExpectedEffect effect,
        @Nullable String comment) {}
