package dev.lodestar.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was decided.
 *
 * @param owner the key of the person who follows it up; null when nobody has to do anything
 * @param due by when; needed with an owner
 */
public record NewDecision(
        String text, @Nullable String owner, @Nullable LocalDate due) {}
