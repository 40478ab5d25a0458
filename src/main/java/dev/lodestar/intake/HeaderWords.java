package dev.lodestar.intake;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that heads of columns and blocks use, in English, Chinese and German. */
final class HeaderWords {

    private static final int LONGEST = 40;
    private static final double EXACT = 1;
    private static final double WITHIN = 0.7;

    private static final Map<Part, List<String>> WORDS = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Part.OBJECTIVE,
                    List.of(
                            "objective",
                            "objectives",
                            "o",
                            "vision",
                            "mission",
                            "目的",
                            "愿景",
                            "使命",
                            "总体目的",
                            "战略目的",
                            "zielbild",
                            "leitziel",
                            "oberziel")),
            Map.entry(Part.GOAL, List.of("goal", "goals", "g", "目标", "具体目标", "年度目标", "ziel", "ziele")),
            Map.entry(
                    Part.STRATEGY,
                    List.of("strategy", "strategies", "s", "策略", "战略", "战略举措", "strategie", "strategien")),
            Map.entry(
                    Part.MEASURE,
                    List.of(
                            "measure",
                            "measures",
                            "m",
                            "kpi",
                            "kpis",
                            "metric",
                            "metrics",
                            "indicator",
                            "indicators",
                            "dashboard",
                            "衡量指标",
                            "指标",
                            "衡量",
                            "度量",
                            "考核指标",
                            "messgröße",
                            "messgrößen",
                            "kennzahl",
                            "kennzahlen",
                            "indikator")),
            Map.entry(
                    Part.ACTION,
                    List.of(
                            "action",
                            "actions",
                            "initiative",
                            "initiatives",
                            "task",
                            "tasks",
                            "行动",
                            "行动计划",
                            "举措",
                            "任务",
                            "maßnahme",
                            "maßnahmen",
                            "aktion",
                            "aktionen",
                            "aktivität",
                            "aktivitäten")),
            Map.entry(
                    Part.SERVES,
                    List.of(
                            "serves",
                            "goals served",
                            "supports",
                            "supported goals",
                            "支撑目标",
                            "对应目标",
                            "服务目标",
                            "gestützte ziele",
                            "unterstützt")),
            Map.entry(
                    Part.OWNER,
                    List.of(
                            "owner",
                            "responsible",
                            "accountable",
                            "lead",
                            "who",
                            "dri",
                            "负责人",
                            "责任人",
                            "主责",
                            "verantwortlich",
                            "verantwortliche",
                            "verantwortlicher",
                            "verantwortung",
                            "wer")),
            Map.entry(Part.UNIT, List.of("unit", "units", "uom", "unit of measure", "单位", "计量单位", "einheit")),
            Map.entry(
                    Part.BASELINE,
                    List.of(
                            "baseline",
                            "base",
                            "start value",
                            "current",
                            "last year",
                            "基线",
                            "基准",
                            "基线值",
                            "现状",
                            "起始值",
                            "去年",
                            "ausgangswert",
                            "basis",
                            "basiswert",
                            "startwert",
                            "ist-wert vorjahr",
                            "vorjahr")),
            Map.entry(
                    Part.BASELINE_DAY,
                    List.of("baseline date", "base date", "基线日期", "基准日期", "datum ausgangswert", "ausgangsdatum")),
            Map.entry(
                    Part.TARGET,
                    List.of(
                            "target",
                            "target value",
                            "targets",
                            "goal value",
                            "目标值",
                            "指标值",
                            "年度目标值",
                            "zielwert",
                            "sollwert",
                            "zielgröße")),
            Map.entry(
                    Part.DUE,
                    List.of(
                            "due",
                            "due date",
                            "deadline",
                            "by when",
                            "end",
                            "end date",
                            "finish",
                            "when",
                            "date",
                            "target date",
                            "截止",
                            "截止日期",
                            "截止时间",
                            "完成时间",
                            "完成日期",
                            "期限",
                            "termin",
                            "frist",
                            "bis",
                            "bis wann",
                            "enddatum",
                            "fällig",
                            "ende",
                            "zieldatum")),
            Map.entry(
                    Part.START,
                    List.of("start", "start date", "begin", "开始", "开始日期", "开始时间", "beginn", "startdatum", "anfang")),
            Map.entry(
                    Part.PROGRESS,
                    List.of(
                            "progress",
                            "% done",
                            "% complete",
                            "completion",
                            "进度",
                            "完成度",
                            "完成率",
                            "fortschritt",
                            "erledigt")),
            Map.entry(Part.KIND, List.of("kind", "type of number", "类型", "指标类型", "art", "typ")),
            Map.entry(Part.FREQUENCY, List.of("frequency", "cadence", "频率", "周期", "统计周期", "frequenz", "turnus")),
            Map.entry(Part.DIRECTION, List.of("direction", "better is", "方向", "richtung")),
            Map.entry(Part.ENABLING, List.of("enabling", "enabler", "赋能", "使能", "befähigend")),
            Map.entry(
                    Part.PLAN_OR_ACTUAL,
                    List.of("plan/actual", "plan or actual", "row", "计划/实际", "plan/ist", "soll/ist", "zeile"))));

    private static final List<String> PLAN =
            List.of("plan", "planned", "target", "budget", "计划", "目标", "预算", "soll", "ziel");
    private static final List<String> ACTUAL =
            List.of("actual", "actuals", "result", "实际", "实绩", "完成", "ist", "istwert");

    private HeaderWords() {}

    /**
     * What a head means.
     *
     * @param confidence above 0, to 1
     */
    record Meaning(Part part, double confidence) {}

    /** What a cell means if it is a head of a column or a block. */
    static Optional<Meaning> meaning(String text) {
        String head = plain(text);
        if (head.isEmpty() || head.length() > LONGEST) {
            return Optional.empty();
        }
        Meaning best = null;
        int longest = 0;
        for (Map.Entry<Part, List<String>> part : WORDS.entrySet()) {
            for (String word : part.getValue()) {
                if (head.equals(word)) {
                    return Optional.of(new Meaning(part.getKey(), EXACT));
                }
                if (word.length() > longest && word.length() > 1 && within(head, word)) {
                    longest = word.length();
                    best = new Meaning(part.getKey(), WITHIN);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** True when a row of a bowler is a plan, false when it is actual numbers; empty for anything else. */
    static Optional<Boolean> isPlan(String text) {
        String word = plain(text);
        if (PLAN.contains(word)) {
            return Optional.of(true);
        }
        return ACTUAL.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** The text for comparing: one width, one case, no marks around it. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_]+", " ")
                .replaceAll("^[\\s:*#.\\-]+|[\\s:*#.\\-]+$", "");
    }

    private static boolean within(String head, String word) {
        int at = head.indexOf(word);
        if (at < 0) {
            return false;
        }
        if (word.charAt(0) >= '\u2e80') {
            return head.length() <= word.length() + 6;
        }
        boolean before = at == 0 || !Character.isLetter(head.charAt(at - 1));
        int end = at + word.length();
        return before && (end == head.length() || !Character.isLetter(head.charAt(end)));
    }
}
