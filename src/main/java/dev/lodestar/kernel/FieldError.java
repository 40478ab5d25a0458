package dev.lodestar.kernel;

/**
 * Something wrong with one field of what was sent.
 *
 * @param pointer the field, as a JSON pointer
 * @param code stable, for programs
 * @param message what is wrong and the way out, for people
 */
public record FieldError(String pointer, String code, String message) {}
