package dev.lodestar.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What a person chose for their screens; null where nothing was chosen yet.
 *
 * @param locale a language tag
 * @param theme {@code light} or {@code dark}
 */
public record Preferences(@Nullable String locale, @Nullable String theme) {}
