package dev.lodestar.measure;

import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.Target;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A measure whose last target is no longer the one it was.
 *
 * @param before the last target until then; null when there was none
 * @param after the last target since; null when there is none any more
 * @param eased true when the new one is easier to reach: a lower bar, a wider range, or the same bar at a later day
 */
public record TargetShift(
        String measureKey,
        @Nullable Target before,
        @Nullable Target after,
        boolean eased) {

    static TargetShift of(String measureKey, Definition before, Definition after) {
        Target was = last(before);
        Target is = last(after);
        boolean comparable = was != null && is != null && before.direction() == after.direction();
        return new TargetShift(
                measureKey, was, is, comparable && was != null && is != null && eased(after.direction(), was, is));
    }

    /** Whether anything about the target is different. */
    boolean isShift() {
        if (before == null || after == null) {
            return before != after;
        }
        return !before.date().equals(after.date()) || !sameBar(before, after);
    }

    private static @Nullable Target last(Definition definition) {
        return definition.hasTargets() && definition.curve() != null
                ? definition.curve().targets().getLast()
                : null;
    }

    private static boolean eased(Direction direction, Target was, Target is) {
        if (sameBar(was, is)) {
            return is.date().isAfter(was.date());
        }
        return switch (direction) {
            case HIGHER -> compare(is.value(), was.value()) < 0;
            case LOWER -> compare(is.value(), was.value()) > 0;
            case RANGE -> compare(is.lower(), was.lower()) <= 0 && compare(is.upper(), was.upper()) >= 0;
        };
    }

    private static boolean sameBar(Target was, Target is) {
        return compare(was.value(), is.value()) == 0
                && compare(was.lower(), is.lower()) == 0
                && compare(was.upper(), is.upper()) == 0;
    }

    /** By number, whatever its scale; what is not there is the same only as what is not there either. */
    private static int compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return Boolean.compare(Objects.nonNull(one), Objects.nonNull(other));
        }
        return one.compareTo(other);
    }
}
