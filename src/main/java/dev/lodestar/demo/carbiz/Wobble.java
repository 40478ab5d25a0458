package dev.lodestar.demo.carbiz;

/**
 * Repeatable chance: the same seed, name and index give the same number for ever, whatever was asked before.
 *
 * @param seed tells one source system's chance from another's
 */
record Wobble(long seed) {

    /** Evenly spread over [0, 1). */
    double unit(String name, long index) {
        var bits = mix(mix(seed * 0x9E3779B97F4A7C15L + name.hashCode()) + index * 0xD1B54A32D192ED03L);
        return (bits >>> 11) * 0x1.0p-53;
    }

    /** Evenly spread over [-1, 1). */
    double around(String name, long index) {
        return 2 * unit(name, index) - 1;
    }

    /** One of {@code n}. */
    int pick(String name, long index, int n) {
        return (int) (unit(name, index) * n);
    }

    /** A whole number whose long-run mean is {@code exact}, so that small days do not round a rate away. */
    int whole(double exact, String name, long index) {
        return (int) Math.floor(exact + unit(name, index));
    }

    /** True for about one index in {@code every}, but never for two in a row. */
    boolean blip(String name, long index, int every) {
        return hit(name, index, every) && !hit(name, index - 1, every);
    }

    private boolean hit(String name, long index, int every) {
        return pick(name + "-blip", index, every) == 0;
    }

    private static long mix(long value) {
        var z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
