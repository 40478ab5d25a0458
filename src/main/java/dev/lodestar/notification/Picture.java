package dev.lodestar.notification;

/**
 * A small PNG within a mail; its bytes must not be changed.
 *
 * @param name by which the text refers to it
 */
record Picture(String name, byte[] content) {}
