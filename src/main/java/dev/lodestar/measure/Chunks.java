package dev.lodestar.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Long lists, in pieces that the database looks up one by one rather than by joining them as a table. */
final class Chunks {

    private static final int MOST = 500;

    private Chunks() {}

    static <T> void each(Collection<T> all, Consumer<List<T>> work) {
        List<T> list = new ArrayList<>(all);
        for (int from = 0; from < list.size(); from += MOST) {
            work.accept(list.subList(from, Math.min(list.size(), from + MOST)));
        }
    }
}
