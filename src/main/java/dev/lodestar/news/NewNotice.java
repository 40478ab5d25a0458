package dev.lodestar.news;

import org.jspecify.annotations.Nullable;

/** News that a person is to be told. */
record NewNotice(
        String person, long news, long alert, @Nullable String plan) {}
