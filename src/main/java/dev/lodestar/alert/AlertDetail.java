package dev.lodestar.alert;

import java.util.List;

/**
 * An alert with its story.
 *
 * @param history in order, with that of the alerts it continues
 */
public record AlertDetail(AlertView alert, List<HistoryRow> history) {}
