package dev.lodestar.notification;

/**
 * What a mail says in one glance, in its reader's language.
 *
 * @param person the key of the reader
 * @param key what it tells to whom; the same is told once
 * @param text one or two lines; may be empty
 * @param path where it leads, such as {@code /alerts/12}
 * @param topic what it is about: a newer message of the topic stands for an older one; at most 32 letters, digits and hyphens
 * @param urgent whether its reader is asked to act
 */
public record ShortMessage(
        String person, String key, String title, String text, String path, String topic, boolean urgent) {}
