package dev.lodestar.review.pack;

/**
 * Everything that a review pack says. The same pack always gives the same file.
 *
 * @param id names the pack in what is read back; unique in the product
 * @param snapshot the numbers and what is around them, as they stood
 * @param minutes what the review made of them
 */
public record Pack(String id, Snapshot snapshot, Minutes minutes) {}
