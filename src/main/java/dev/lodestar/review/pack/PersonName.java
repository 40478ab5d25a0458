package dev.lodestar.review.pack;

/**
 * A person as named when the snapshot was taken.
 *
 * @param key of the person, or the name of a token or source
 * @param name as it is shown
 */
public record PersonName(String key, String name) {}
