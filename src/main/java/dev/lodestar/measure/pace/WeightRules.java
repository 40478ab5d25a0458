package dev.lodestar.measure.pace;

import dev.lodestar.kernel.Frequency;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which seasonal weights can be judged by. */
final class WeightRules {
    private static final Pattern UNPADDED = Pattern.compile("[1-9][0-9]?");

    private WeightRules() {}

    static void check(Frequency frequency, Curve curve, boolean datesHold, Violations found) {
        int before = found.toList().size();
        // Sorted, so that the same definition is always refused in the same words.
        new TreeMap<>(curve.weights()).forEach((key, weight) -> {
            var pointer = "/curve/weights/" + key.replace("~", "~0").replace("/", "~1");
            if (!isKey(frequency, key)) {
                found.add(pointer, "UNKNOWN_KEY", "Use 1 to " + last(frequency) + ", without leading zeros.");
            }
            if (weight.signum() < 0) {
                found.add(pointer, "NEGATIVE", "Use 0 or more.");
            }
        });
        boolean countable = datesHold && found.toList().size() == before;
        if (countable && curve.shape() == Shape.SEASONAL && curve.baseline() != null) {
            segments(frequency, curve, found);
        }
    }

    private static boolean isKey(Frequency frequency, String key) {
        return UNPADDED.matcher(key).matches() && Integer.parseInt(key) <= last(frequency);
    }

    private static int last(Frequency frequency) {
        return switch (frequency) {
            case DAY -> 7;
            case WEEK -> 53;
            case MONTH -> 12;
            case QUARTER -> 4;
        };
    }

    private static void segments(Frequency frequency, Curve curve, Violations found) {
        var start = Objects.requireNonNull(curve.baseline()).date();
        for (int i = 0; i < curve.targets().size(); i++) {
            var end = curve.targets().get(i).date();
            var seasons = Seasons.between(start, end, frequency, curve.weights());
            // A segment in which no period ends spreads nothing, so it needs no weight.
            if (!seasons.sums().isEmpty() && seasons.total().signum() == 0) {
                found.add(
                        "/curve/weights",
                        "ZERO_SUM",
                        "The weights up to " + end + " sum to 0: give one of its periods a weight above 0.");
            }
            start = end;
        }
    }
}
