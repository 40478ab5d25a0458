package dev.lodestar.api.v1;

import dev.lodestar.kernel.InvalidInputException;
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

    private static final int MOST = 1000;
    private static final int USUAL = 200;

    /** A page of a list that is at hand as a whole; the cursor is the name of the last item of the page before. */
    static <T> Page<T> of(List<T> all, Function<T, String> name, @Nullable Integer limit, @Nullable String cursor) {
        return cut(all.subList(begin(all, name, cursor), all.size()), limit(limit), name, Function.identity());
    }

    /** A page of a list that goes on at least one item further than asked for, if there are so many. */
    static <S, T> Page<T> cut(List<S> found, int limit, Function<S, String> cursor, Function<S, T> item) {
        boolean more = found.size() > limit;
        List<S> shown = more ? found.subList(0, limit) : found;
        return new Page<>(shown.stream().map(item).toList(), more ? cursor.apply(shown.getLast()) : null);
    }

    /** How many items are asked for; more than are possible are taken for as many as are possible. */
    static int limit(@Nullable Integer asked) {
        if (asked != null && asked < 1) {
            throw new InvalidInputException("/limit", "OUT_OF_RANGE", "Use 1 to " + MOST);
        }
        return asked == null ? USUAL : Math.min(asked, MOST);
    }

    private static <T> int begin(List<T> all, Function<T, String> name, @Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        for (int i = 0; i < all.size(); i++) {
            if (name.apply(all.get(i)).equals(cursor)) {
                return i + 1;
            }
        }
        throw new InvalidInputException("/cursor", "BAD_CURSOR", "Repeat the nextCursor of the page before");
    }
}
