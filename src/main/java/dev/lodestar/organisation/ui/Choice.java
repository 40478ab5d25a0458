package dev.lodestar.organisation.ui;

import org.jspecify.annotations.Nullable;

/**
 * A unit or person to pick.
 *
 * @param key of it; null for the choice of none
 * @param label as it is shown
 */
record Choice(@Nullable String key, String label) {}
