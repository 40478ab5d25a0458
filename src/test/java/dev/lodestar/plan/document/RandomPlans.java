package dev.lodestar.plan.document;

import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.MeasureRef;
import dev.lodestar.plan.document.PlanDocument.Objective;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Plans of well-formed documents with the texts and keys that formats like to mistake for something else. */
final class RandomPlans {

    /** Texts that YAML or JSON could read as something else, or break at. */
    static final List<String> TREACHEROUS = List.of(
            "no",
            "Yes",
            "y",
            "N",
            "on",
            "OFF",
            "true",
            "False",
            "null",
            "Null",
            "~",
            "1e3",
            "0x1F",
            "0o17",
            "1_000",
            "12:30:45",
            ".inf",
            "-.INF",
            ".nan",
            "NaN",
            "+1",
            "-0",
            "007",
            "2026-01-01",
            "2026-01-01T00:00:00Z",
            "- a",
            "-",
            "--- b",
            "...",
            ": x",
            "a: b",
            "a:",
            ":",
            "#",
            "a #b",
            "a# b",
            "? q",
            "! t",
            "!!str x",
            "&a",
            "*a",
            "%YAML 1.2",
            "@x",
            "`x`",
            "|",
            ">",
            "|-",
            "{a: 1}",
            "[1]",
            "a, b",
            "]",
            "}",
            "\"q\"",
            "'q'",
            "it's",
            "a\\nb",
            "\\",
            "\\u0041",
            "blank at the end ",
            " blank before",
            "two  blanks",
            "=",
            "<<",
            "全民好车",
            "目标：增长",
            "、",
            "（一）",
            "Größe",
            "👍",
            "🇨🇳",
            "a 👍 b",
            "\u00a0x",
            "x\u3000",
            "\ue000",
            "e\u0301",
            "\u0301e",
            "1,5",
            "1.",
            ".5",
            "١٢",
            "x'\"y");

    /** The same beyond what names may hold: lines, blanks of all kinds, signs that cannot be seen. */
    static final List<String> BEYOND_NAMES = List.of(
            "a\nb",
            "a\n",
            "\na",
            "a\n\nb\n",
            " a\n  b",
            "a\r\nb",
            "\t",
            "a\tb",
            "a \nb ",
            "",
            " ",
            "\u0000",
            "\u0007",
            "\u0085",
            "\u2028",
            "\u2029",
            "\ufeff",
            "a\ufeffb",
            "\u200b",
            "\u202e",
            "\ud800",
            "\udc00x",
            "\uffff",
            "\u007f",
            "\ud83d\udc68\u200d\ud83d\udc69",
            "# a\n# b",
            "- a\n- b",
            "a: b\nc: d",
            "---\n",
            "...\n");

    private static final List<String> KEYS = List.of(
            "no", "yes", "null", "true", "123", "1e3", "0x1f", "2026-01-01", "0", "y", "off", "a-", "12-30", "1-");

    private static final List<String> WEIGHTS =
            List.of("0", "1", "10", "2.5", "100000", "1000000", "0.000000001", "0.00000012", "3.141592653");

    private final Random random;

    private RandomPlans(Random random) {
        this.random = random;
    }

    /** Whatever a text can hold. */
    static Arbitrary<String> texts() {
        Arbitrary<String> hostile = Arbitraries.strings()
                .withChars(" \n\r\t:#-?!&*|>%@`\"'\\{}[],~=<.0123e_xyn\u0085\u2028\ufeff")
                .ofMaxLength(12);
        return Arbitraries.oneOf(
                Arbitraries.of(TREACHEROUS),
                Arbitraries.of(BEYOND_NAMES),
                hostile,
                Arbitraries.strings().all().ofMaxLength(30));
    }

    static Arbitrary<PlanDocument> plans() {
        return Arbitraries.randomValue(random -> new RandomPlans(random).plan());
    }

    private PlanDocument plan() {
        List<String> goals = keys(4);
        List<String> actions = keys(6);
        return new PlanDocument(
                key(),
                name(),
                key(),
                2000 + random.nextInt(101),
                reference(),
                new Objective(random.nextBoolean() ? name() : ""),
                goals.stream().map(this::goal).toList(),
                keys(3).stream().map(key -> strategy(key, goals, actions)).toList());
    }

    private Goal goal(String key) {
        return new Goal(key, name(), reference(), reference(), weight(), labels());
    }

    private Strategy strategy(String key, List<String> goals, List<String> actions) {
        List<Action> own = new ArrayList<>();
        while (!actions.isEmpty() && random.nextInt(3) > 0) {
            own.add(new Action(actions.removeLast(), name(), reference(), day(), day(), random.nextInt(101), labels()));
        }
        return new Strategy(
                key,
                name(),
                reference(),
                goals.stream().filter(goal -> random.nextBoolean()).toList(),
                weight(),
                random.nextBoolean(),
                labels(),
                keys(3).stream()
                        .map(measure -> new MeasureRef(measure, weight()))
                        .toList(),
                own);
    }

    /** A text that a name may be. */
    private String name() {
        String text = random.nextBoolean() ? one(TREACHEROUS) : signs();
        return PlainText.filled(text) && !PlainText.hides(text) ? text : "n" + one(TREACHEROUS);
    }

    private String signs() {
        return random.ints(1 + random.nextInt(20), 0, 0x11000)
                .map(point -> point >= 0x10000 ? point - 0x10000 + 0x1f300 : point)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private String key() {
        return random.nextBoolean() ? one(KEYS) : Integer.toString(random.nextInt(1 << 20), 36);
    }

    private List<String> keys(int most) {
        return Stream.generate(this::key)
                .limit(random.nextInt(most + 1))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String reference() {
        return random.nextInt(4) == 0 ? "" : key();
    }

    private List<String> labels() {
        return Stream.generate(this::name)
                .limit(random.nextInt(3))
                .map(String::strip)
                .filter(text -> PlainText.filled(text) && text.length() <= 40)
                .distinct()
                .toList();
    }

    private @Nullable BigDecimal weight() {
        return random.nextInt(3) == 0 ? null : new BigDecimal(one(WEIGHTS));
    }

    private @Nullable LocalDate day() {
        return random.nextInt(4) == 0 ? null : LocalDate.of(2024, 2, 29).plusDays(random.nextInt(3_000));
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
