package dev.lodestar.notification;

/**
 * A line of a mail of the week, which leads somewhere.
 *
 * @param text what it says
 * @param about a word more; may be empty
 * @param path such as {@code /alerts/12}
 */
record WeeklyLine(String text, String about, String path) {}
