package dev.lodestar.alert;

import java.util.List;

/**
 * What happened between two moments.
 *
 * @param opened alerts that were not there at the earlier moment, as they stood at the later, the newest first
 * @param closed alerts open at the earlier moment and not at the later, as they stood at the earlier, the newest first
 */
public record AlertMoves(List<AlertView> opened, List<AlertView> closed) {}
