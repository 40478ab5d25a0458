package dev.lodestar.checkin;

/**
 * A file beside a check-in, to be saved and never shown as a page.
 *
 * @param content of which the caller must not change a byte
 */
public record AttachedFile(String name, String mediaType, byte[] content) {}
