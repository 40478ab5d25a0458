package dev.lodestar.plan;

/**
 * Something that readers of a plan are told at its head.
 *
 * @param text a sentence, in the reader's language
 * @param action what to do about it, in a word
 * @param href where that is done
 */
public record PlanNotice(String text, String action, String href) {}
