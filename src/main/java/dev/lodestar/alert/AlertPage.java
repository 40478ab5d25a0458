package dev.lodestar.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some alerts of a list.
 *
 * @param nextCursor asks for those that follow; null at the end
 */
public record AlertPage(List<AlertView> items, @Nullable String nextCursor) {}
