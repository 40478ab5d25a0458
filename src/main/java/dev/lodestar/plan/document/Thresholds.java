package dev.lodestar.plan.document;

import dev.lodestar.kernel.InvalidInputException;
import java.util.List;
import java.util.Locale;

/**
 * From when on a tenant wants a tip.
 *
 * @param fewestGoals a plan should have at least
 * @param mostGoals a plan should have at most
 * @param fewestStrategies a plan should have at least, enabling ones included
 * @param mostBusiness strategies that are not enabling
 * @param mostEnabling strategies
 * @param pageLines goals, measures and actions that fit one page
 * @param tacticWords a strategy that begins with one of them is probably a tactic; lower case
 */
public record Thresholds(
        int fewestGoals,
        int mostGoals,
        int fewestStrategies,
        int mostBusiness,
        int mostEnabling,
        int pageLines,
        List<String> tacticWords) {

    private static final int MOST = 2_000;
    private static final int MOST_WORDS = 50;
    private static final int LONGEST_WORD = 40;

    /** What the method itself says. */
    public static final Thresholds METHOD = new Thresholds(
            3,
            5,
            3,
            5,
            2,
            60,
            List.of(
                    "launch",
                    "build",
                    "run",
                    "start",
                    "create",
                    "上线",
                    "建设",
                    "搭建",
                    "构建",
                    "打造",
                    "推出",
                    "启动",
                    "开展",
                    "einführen",
                    "aufbauen",
                    "starten",
                    "bauen",
                    "durchführen"));

    /** @throws InvalidInputException naming what is out of range or the wrong way round */
    public Thresholds {
        Problems problems = new Problems();
        order(problems, "/mostGoals", fewestGoals, mostGoals);
        order(problems, "/mostBusiness", 0, mostBusiness);
        order(problems, "/mostEnabling", 0, mostEnabling);
        order(problems, "/fewestStrategies", 0, fewestStrategies);
        order(problems, "/pageLines", 1, pageLines);
        boolean tooLong = tacticWords.stream().anyMatch(word -> word.isBlank() || word.length() > LONGEST_WORD);
        if (tacticWords.size() > MOST_WORDS || tooLong) {
            problems.add(
                    "/tacticWords",
                    "text.list",
                    "At most " + MOST_WORDS + " words of 1 to " + LONGEST_WORD + " characters");
        }
        problems.refuseIfAny();
        tacticWords = tacticWords.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static void order(Problems problems, String pointer, int least, int most) {
        if (least < 0 || most < least || most > MOST) {
            problems.add(pointer, "number.range", "Use a number from " + Math.max(0, least) + " to " + MOST);
        }
    }
}
