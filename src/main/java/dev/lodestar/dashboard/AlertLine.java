package dev.lodestar.dashboard;

import dev.lodestar.alert.AlertView;

/**
 * An open alert.
 *
 * @param owner the name of the person who answers for the measure
 */
public record AlertLine(AlertView alert, String owner) {}
