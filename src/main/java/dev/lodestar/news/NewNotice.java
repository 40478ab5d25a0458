package dev.lodestar.news;

import org.jspecify.annotations.Nullable;

/**
 * News that a person is to be told.
 *
 * @param behind the alert of the source that is to blame; null when none is
 */
record NewNotice(
        String person,
        long news,
        long alert,
        @Nullable String plan,
        @Nullable Long behind) {}
