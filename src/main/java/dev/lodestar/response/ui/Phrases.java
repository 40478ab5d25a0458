package dev.lodestar.response.ui;

/** Finds texts in the reader's language. */
@FunctionalInterface
interface Phrases {

    /** The text of that key with the parameters filled in. */
    String get(String key, Object... parameters);
}
