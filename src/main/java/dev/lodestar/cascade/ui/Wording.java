package dev.lodestar.cascade.ui;

/** Asks for a text of the reader's language. */
@FunctionalInterface
interface Wording {

    String say(String key, Object... values);
}
