package dev.lodestar.checkin;

/**
 * A file beside a check-in.
 *
 * @param name as it was called
 * @param type its media type, told by its content
 * @param size in bytes
 */
public record AttachmentView(long id, String name, String type, long size) {}
