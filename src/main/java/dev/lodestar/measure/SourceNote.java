package dev.lodestar.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the numbers of a measure come from.
 *
 * @param name as people call the source
 * @param kind how it is read, such as {@code JDBC}
 * @param pulledAt when the latest pull ended, or began if it still runs; null before the first
 * @param failed true when the latest pull brought nothing
 */
public record SourceNote(String name, String kind, @Nullable Instant pulledAt, boolean failed) {}
