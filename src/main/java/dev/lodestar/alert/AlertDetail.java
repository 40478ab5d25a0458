package dev.lodestar.alert;

import java.util.List;

/**
 * An alert with its story.
 *
 * @param history what happened to it, in order, with that of the alerts it continues
 * @param handling what was done about it, in order, with that of the alerts it continues
 * @param may what the reader may do about it
 */
public record AlertDetail(AlertView alert, List<HistoryRow> history, List<HandlingRow> handling, AlertRights may) {}
