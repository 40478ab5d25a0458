package dev.lodestar.review.excel;

import static dev.lodestar.kernel.Frequency.MONTH;
import static dev.lodestar.kernel.Frequency.WEEK;
import static dev.lodestar.measure.pace.Direction.HIGHER;
import static dev.lodestar.measure.pace.Direction.LOWER;
import static dev.lodestar.measure.pace.Direction.RANGE;
import static dev.lodestar.measure.pace.Kind.FLOW;
import static dev.lodestar.measure.pace.Kind.RATIO;
import static dev.lodestar.measure.pace.Kind.STOCK;
import static dev.lodestar.measure.pace.Shape.LINEAR;
import static dev.lodestar.measure.pace.Shape.STEP;

import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.ActionPart;
import dev.lodestar.review.pack.CommentPart;
import dev.lodestar.review.pack.GoalPart;
import dev.lodestar.review.pack.Head;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.Pack;
import dev.lodestar.review.pack.PersonName;
import dev.lodestar.review.pack.Snapshot;
import dev.lodestar.review.pack.StrategyPart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Packs as a review of the demo would make them, in three languages and with everything that a file may trip over. */
public final class SamplePacks {

    static final List<PersonName> PEOPLE = List.of(
            new PersonName("zhang.wei", "张薇"),
            new PersonName("li.ming", "李明"),
            new PersonName("zhao.min", "赵敏"),
            new PersonName("wang.lei", "王磊"),
            new PersonName("j.schaefer", "Jürgen Schäfer-Großmann"),
            new PersonName("gac", "广汽 GAC"));

    static final Instant AT = Instant.parse("2026-11-24T04:00:00Z");
    private static final int GOALS = 4;
    private static final int ACTIONS = 9;

    private static final List<SampleMeasure> KINDS = List.of(
            new SampleMeasure(
                    "cars-sold",
                    "年度销量 Cars sold through the platform",
                    "辆",
                    FLOW,
                    WEEK,
                    HIGHER,
                    LINEAR,
                    0,
                    100000,
                    1.01),
            new SampleMeasure("repurchase", "复购率 Repurchase", "%", RATIO, MONTH, HIGHER, STEP, 0, 20, 1.02),
            new SampleMeasure("demand", "需求数据 Demand records", "份", FLOW, WEEK, HIGHER, LINEAR, 0, 100000, 1.05),
            new SampleMeasure("swap-satisfaction", "换电服务满意度", "%", RATIO, WEEK, HIGHER, STEP, 0, 90, 0.9),
            new SampleMeasure("bookings", "试驾预约量 Test-drive bookings", "", FLOW, WEEK, HIGHER, STEP, 0, 1500, 0.99),
            new SampleMeasure(
                    "stations",
                    "换电站数量 Batterietauschstationen in Betrieb",
                    "座",
                    STOCK,
                    MONTH,
                    HIGHER,
                    LINEAR,
                    60,
                    240,
                    0.93),
            new SampleMeasure(
                    "claims",
                    "Offene Gewährleistungsansprüche ohne geklärte Zuständigkeit",
                    "Fälle",
                    STOCK,
                    WEEK,
                    LOWER,
                    STEP,
                    0,
                    25,
                    1.3),
            new SampleMeasure(
                    "partner-share", "合作门店占比 Partner-store share of service", "%", RATIO, WEEK, RANGE, STEP, 0, 35, 1),
            new SampleMeasure("wait", "Median wait at the swap station", "s", STOCK, WEEK, LOWER, STEP, 0, 180, 0.98),
            new SampleMeasure(
                    "injection",
                    "=HYPERLINK(\"http://evil.example\",\"click\")",
                    "@SUM(1+1)",
                    STOCK,
                    WEEK,
                    HIGHER,
                    STEP,
                    0,
                    0.45,
                    1.1),
            new SampleMeasure("delivery", "准时交付率 On-time delivery (GAC)", "%", RATIO, WEEK, HIGHER, STEP, 0, 93, 1.0),
            new SampleMeasure(
                    "plus",
                    "-PLUS 会员转化率 <b>PLUS</b> & \"conversion\" \u0007",
                    "%",
                    RATIO,
                    WEEK,
                    HIGHER,
                    STEP,
                    0,
                    21,
                    1.04));

    private SamplePacks() {}

    /** A pack of about a plan's usual size. */
    public static Pack pack() {
        return pack(14, 26);
    }

    /** A pack with that many measures, each with at most that many periods; four goals, a strategy for ten measures. */
    public static Pack pack(int measures, int periods) {
        List<MeasurePart> parts = IntStream.range(0, measures)
                .mapToObj(number -> measure(number, periods))
                .toList();
        List<ActionPart> actions = actions();
        List<GoalPart> goals = goals(parts);
        Snapshot snapshot = new Snapshot(
                head(parts),
                goals,
                strategies(parts, goals, actions),
                parts,
                SampleEvents.alerts(parts),
                actions,
                SampleEvents.versions(parts),
                SampleEvents.changes(parts),
                SampleEvents.promises(parts),
                SampleEvents.moved(parts, goals));
        return new Pack("7f3c-" + measures + "-" + periods, snapshot, SampleEvents.minutes(parts, goals));
    }

    static PersonName person(int number) {
        return PEOPLE.get(number % PEOPLE.size());
    }

    private static MeasurePart measure(int number, int periods) {
        SampleMeasure kind = KINDS.get(number % KINDS.size());
        if (number >= KINDS.size()) {
            kind = new SampleMeasure(
                    kind.key() + "-" + number,
                    kind.name() + " " + number,
                    kind.unit(),
                    kind.kind(),
                    kind.frequency(),
                    kind.direction(),
                    kind.shape(),
                    kind.start(),
                    kind.target(),
                    kind.strength() + number % 7 * 0.01);
        }
        return kind.part(number, periods, AT, person(number), comment(number));
    }

    private static @Nullable CommentPart comment(int number) {
        return switch (number % 4) {
            case 0 ->
                new CommentPart(
                        "双十一预售拉动明显，但交付周期变长。\nBuchungen ziehen an; die Lieferzeit bleibt der Engpass.",
                        4,
                        "广汽产能 Kapazität bei GAC",
                        "与广汽确认12月排产",
                        null,
                        person(number),
                        AT.minusSeconds(86400));
            case 3 ->
                new CommentPart(
                        "=1+1 is what the station's report says; waiting times rose after the cold week.",
                        2,
                        null,
                        null,
                        "2026-W46",
                        person(number),
                        AT.minusSeconds(7200));
            default -> null;
        };
    }

    private static Head head(List<MeasurePart> measures) {
        return new Head(
                42,
                "京东汽车 JD Auto",
                "jd-auto-2026",
                "京东汽车 2026",
                "京东汽车 JD Auto",
                2026,
                person(0),
                "成为新能源汽车消费的第一入口：选车、购车、用车、换电与保养一站完成",
                LocalDate.of(2026, 10, 15),
                LocalDate.of(2026, 11, 14),
                "2026-11",
                AT,
                AT.plusSeconds(3600),
                AT.minusSeconds(30 * 86400L),
                3,
                AT.minusSeconds(5 * 86400L),
                person(2),
                "Asia/Shanghai",
                person(4),
                measures.size() - measures.size() / 10,
                measures.size());
    }

    private static List<GoalPart> goals(List<MeasurePart> measures) {
        return measures.stream()
                .limit(GOALS)
                .map(one -> new GoalPart(
                        "g" + (measures.indexOf(one) + 1),
                        "目标：" + one.name(),
                        one.owner(),
                        one.key(),
                        null,
                        one.status()))
                .toList();
    }

    private static List<StrategyPart> strategies(
            List<MeasurePart> measures, List<GoalPart> goals, List<ActionPart> actions) {
        String[] names = {
            "联合车企推出定制车型", "构建换电 + 保养服务闭环", "Probefahrten online auswählen und im Laden abschließen", "PLUS 会员与金融"
        };
        List<MeasurePart> rest = measures.subList(Math.min(GOALS, measures.size()), measures.size());
        int size = Math.max(3, Math.min(10, (rest.size() + 3) / 4));
        List<StrategyPart> strategies = new ArrayList<>();
        for (int first = 0; first < rest.size(); first += size) {
            int number = strategies.size();
            List<MeasurePart> own = rest.subList(first, Math.min(rest.size(), first + size));
            strategies.add(new StrategyPart(
                    "s" + (number + 1),
                    names[number % names.length],
                    person(number + 1),
                    List.of(
                            goals.get(number % goals.size()).key(),
                            goals.getFirst().key()),
                    number == 3,
                    own.stream().map(MeasurePart::status).min(Enum::compareTo).orElse(LightStatus.NOT_STARTED),
                    own.stream().map(MeasurePart::key).toList(),
                    actions.stream()
                            .filter(action -> names[number % names.length].equals(action.strategy()) && number < 4)
                            .map(action -> action.id().substring("action:".length()))
                            .toList()));
        }
        return strategies;
    }

    private static List<ActionPart> actions() {
        String[] strategies = {
            "联合车企推出定制车型", "构建换电 + 保养服务闭环", "Probefahrten online auswählen und im Laden abschließen", "PLUS 会员与金融"
        };
        String[] names = {
            "埃安 UT 换电版上市", "合作门店换电培训 300 家", "=IMPORTXML(A1) 线上发布会 10 场", "Batterieabonnement einführen", "站点布局 v3 对齐"
        };
        ActionPart.State[] states = ActionPart.State.values();
        List<ActionPart> actions = new ArrayList<>();
        for (int i = 0; i < ACTIONS; i++) {
            ActionPart.State state = states[i % states.length];
            boolean task = i >= ACTIONS - 3;
            actions.add(new ActionPart(
                    task ? "task:" + (100 + i) : "action:a" + i,
                    names[i % names.length],
                    task ? null : strategies[i % strategies.length],
                    task ? "十月复盘 October review" : null,
                    person(i),
                    LocalDate.of(2026, 9, 1).plusDays(i * 9L),
                    i == 4 ? null : LocalDate.of(2026, 11, 1).plusDays(i * 7L),
                    state == ActionPart.State.DONE ? 100 : state == ActionPart.State.NOT_STARTED ? 0 : 10 * i,
                    state,
                    i % 2 == 0 ? "门店已选定，培训材料在翻译 Schulungsunterlagen werden übersetzt" : null,
                    i % 2 == 0 ? Instant.parse("2026-11-20T03:00:00Z") : null,
                    i));
        }
        return actions;
    }
}
