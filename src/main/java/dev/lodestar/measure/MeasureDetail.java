package dev.lodestar.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure with its definitions and where it stands.
 *
 * @param measure its traits
 * @param definitions all versions, oldest first
 * @param status where it stands; null for a moment before it was judged first
 */
public record MeasureDetail(
        MeasureView measure,
        List<DefinitionVersion> definitions,
        @Nullable MeasureStatus status) {}
