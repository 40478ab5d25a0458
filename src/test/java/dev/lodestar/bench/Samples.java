package dev.lodestar.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Durations of the same thing, done several times. */
final class Samples {

    private final List<Long> nanos = new ArrayList<>();

    /** Does something and notes how long it took. */
    void time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        add(System.nanoTime() - start);
    }

    void add(long duration) {
        nanos.add(duration);
    }

    void addAll(Samples others) {
        nanos.addAll(others.nanos);
    }

    /** Seconds that a share of them stayed below. */
    double quantile(double share) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1)))) / 1e9;
    }

    double median() {
        return quantile(0.5);
    }

    static String seconds(double seconds) {
        return seconds < 1
                ? String.format(Locale.ROOT, "%.1f ms", seconds * 1000)
                : String.format(Locale.ROOT, "%.2f s", seconds);
    }

    /** Something that may fail. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
