package dev.lodestar.response.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an alert's story.
 *
 * @param title what happened
 * @param text what was said with it; null when nothing was
 * @param by who did it, ready to read
 * @param byProduct true for what the product saw or did
 */
record Step(Instant at, String title, @Nullable String text, String by, boolean byProduct) {}
