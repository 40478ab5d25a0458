package dev.lodestar.measure.ui;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Target;
import dev.lodestar.measure.pace.Tolerance;
import dev.lodestar.uikit.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words what a definition expects, tolerates and when it alerts. */
record DefinitionWords(Wording words, Frequency frequency) {

    private static final int MOST_TARGETS = 3;

    /** The curve: its shape, where it starts and what it reaches. */
    String targets(Definition definition) {
        Curve curve = definition.curve();
        if (curve == null || curve.targets().isEmpty()) {
            return words.say("definition.noTarget");
        }
        List<Target> targets = curve.targets();
        String shown = targets.stream()
                .skip(Math.max(0, targets.size() - MOST_TARGETS))
                .map(this::target)
                .collect(Collectors.joining(words.say("definition.and")));
        String more = targets.size() > MOST_TARGETS
                ? words.say("definition.more", targets.size() - MOST_TARGETS, shown)
                : shown;
        String shape = words.say("definition.shape", curve.shape());
        return curve.baseline() == null
                ? words.say("definition.targets", shape, more)
                : words.say(
                        "definition.path", shape, words.full(curve.baseline().value()), more);
    }

    /** How far off is still green and still amber. */
    String tolerance(Definition definition) {
        Tolerance tolerance = definition.tolerance();
        if (tolerance.type() == Tolerance.Type.ABSOLUTE) {
            return words.say("definition.tolerance", words.full(tolerance.green()), words.full(tolerance.amber()), "");
        }
        return words.say(
                "definition.tolerance",
                words.plain(tolerance.green()) + "\u00a0%",
                words.plain(tolerance.amber()) + "\u00a0%",
                words.say("definition.base", definition.toleranceBase()));
    }

    /** When a lag becomes an alert. */
    String lag(Definition definition) {
        var counted = frequency == Frequency.DAY ? Frequency.WEEK : frequency;
        return words.say(
                "definition.lag",
                words.say(
                        "alert.streak." + counted.name().toLowerCase(Locale.ROOT),
                        definition.lag().periods()),
                words.say("definition.lag", definition.lag().when()));
    }

    private String target(Target target) {
        String amount = target.lower() != null && target.upper() != null
                ? new Numbers(words.locale()).range(words.unit(), target.lower(), target.upper())
                : words.full(target.value());
        return words.say("definition.target", amount, words.day(target.date()));
    }
}
