package dev.lodestar.organisation.ui;

/** Looks texts up in the reader's language. */
@FunctionalInterface
interface Phrases {

    String of(String key, Object... values);
}
