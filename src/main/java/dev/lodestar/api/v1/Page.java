package dev.lodestar.api.v1;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param nextCursor where the next page begins; null on the last
 */
record Page<T>(List<T> items, @Nullable String nextCursor) {

    static final int MOST = 200;

    /** Everything on one page. */
    static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /** A page of a list that was read one item further than asked for. */
    static <S, T> Page<T> cut(List<S> found, int limit, Function<S, String> cursor, Function<S, T> item) {
        boolean more = found.size() > limit;
        List<S> shown = more ? found.subList(0, limit) : found;
        return new Page<>(shown.stream().map(item).toList(), more ? cursor.apply(shown.getLast()) : null);
    }

    static int limit(@Nullable Integer asked) {
        return asked == null ? MOST : Math.clamp(asked, 1, MOST);
    }
}
