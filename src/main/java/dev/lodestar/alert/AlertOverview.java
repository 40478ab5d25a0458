package dev.lodestar.alert;

import java.util.List;

/**
 * What is going on now.
 *
 * @param firing how many alerts are firing
 * @param fresh how many of those were raised lately
 * @param open the newest that are firing, then the newest that are recovering
 */
public record AlertOverview(int firing, int fresh, List<AlertView> open) {}
