package dev.lodestar.review.print;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Accumulation;
import dev.lodestar.measure.pace.AlertState;
import dev.lodestar.measure.pace.Baseline;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.Judgement;
import dev.lodestar.measure.pace.Kind;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.measure.pace.Shape;
import dev.lodestar.measure.pace.Target;
import dev.lodestar.measure.pace.Tolerance;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.ActionPart;
import dev.lodestar.review.pack.CommentPart;
import dev.lodestar.review.pack.GoalPart;
import dev.lodestar.review.pack.Head;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.MovedPart;
import dev.lodestar.review.pack.Pack;
import dev.lodestar.review.pack.PeriodPart;
import dev.lodestar.review.pack.PersonName;
import dev.lodestar.review.pack.Snapshot;
import dev.lodestar.review.pack.StrategyPart;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A pack of a car retailer's review, with names of every length, on which every part says something. */
public final class BoardPack {

    public static final Instant KNOWN = Instant.parse("2026-11-24T02:30:00Z");
    static final LightStatus[] LIGHTS = {
        LightStatus.RED, LightStatus.GREEN, LightStatus.AMBER, LightStatus.STALE, LightStatus.GREEN, LightStatus.NO_DATA
    };

    private final List<String> words;
    private final BoardEvents events;

    private BoardPack(List<String> words) {
        this.words = words;
        this.events = new BoardEvents(words);
    }

    /** Names in that language. */
    public static Pack in(String language) {
        return new BoardPack(BoardWords.of(language)).pack(4, 5, 3);
    }

    /** As large as wanted. */
    public static Pack of(int goals, int strategies, int measuresEach) {
        return new BoardPack(BoardWords.of("en")).pack(goals, strategies, measuresEach);
    }

    private Pack pack(int goals, int strategies, int measuresEach) {
        return new Pack("pack-7", snapshot(goals, strategies, measuresEach), events.minutes(goals));
    }

    private String word(int index) {
        return words.get(Math.floorMod(index, words.size()));
    }

    static PersonName person(int index) {
        return new PersonName(
                "p" + index % 4,
                List.of("张伟", "Anneliese Freifrau von Hohenstein", "Li Na", "王芳")
                        .get(index % 4));
    }

    private Snapshot snapshot(int goals, int strategies, int each) {
        List<GoalPart> goalParts = new ArrayList<>();
        List<StrategyPart> strategyParts = new ArrayList<>();
        List<MeasurePart> measures = new ArrayList<>();
        List<ActionPart> actions = new ArrayList<>();
        for (int g = 0; g < goals; g++) {
            measures.add(measure("goal-" + g, g));
            goalParts.add(new GoalPart("g" + g, word(g), person(g), "goal-" + g, null, LIGHTS[g % LIGHTS.length]));
        }
        for (int s = 0; s < strategies; s++) {
            strategyParts.add(strategy(s, goals, each, measures, actions));
        }
        return new Snapshot(
                head(measures.size()),
                goalParts,
                strategyParts,
                measures,
                List.of(events.alert(0, "FIRING"), events.alert(2, "RESOLVED")),
                actions,
                List.of(events.version()),
                events.changes(),
                List.of(events.promise("KEPT", "UP"), events.promise("NOT_KEPT", "DOWN"), events.promise(null, "HOLD")),
                List.of(
                        new MovedPart("goal:g0", word(0), LightStatus.GREEN, LightStatus.RED),
                        new MovedPart("measure:m-1-0", word(9), null, LightStatus.AMBER)));
    }

    private StrategyPart strategy(int s, int goals, int each, List<MeasurePart> measures, List<ActionPart> actions) {
        List<String> keys = new ArrayList<>();
        for (int m = 0; m < each; m++) {
            String key = "m-" + s + "-" + m;
            keys.add(key);
            measures.add(measure(key, goals + s * each + m));
        }
        actions.add(events.action("a" + s, s));
        actions.add(events.action("b" + s, s + 3));
        return new StrategyPart(
                "s" + s,
                word(s + 5),
                person(s + 1),
                List.of("g" + s % goals),
                s == 4,
                LIGHTS[(s + 1) % LIGHTS.length],
                keys,
                List.of("a" + s, "b" + s));
    }

    private Head head(int measures) {
        return new Head(
                11,
                word(16),
                "jd-auto",
                word(17),
                word(18),
                2026,
                person(0),
                word(19),
                LocalDate.parse("2026-10-01"),
                LocalDate.parse("2026-10-31"),
                "2026-10",
                Instant.parse("2026-11-01T16:00:00Z"),
                KNOWN,
                Instant.parse("2026-10-05T02:00:00Z"),
                3,
                Instant.parse("2026-10-20T08:00:00Z"),
                person(2),
                "Asia/Shanghai",
                person(3),
                measures - 2,
                measures);
    }

    private MeasurePart measure(String key, int seed) {
        LightStatus light = LIGHTS[seed % LIGHTS.length];
        List<PeriodPart> periods = new ArrayList<>();
        Period period = Period.parse("2026-W19");
        for (int i = 0; i < 26 && light != LightStatus.NO_DATA; i++, period = period.next()) {
            periods.add(part(period, i, seed, light));
        }
        return new MeasurePart(
                key,
                word(seed + 9),
                seed % 3 == 0 ? "%" : seed % 3 == 1 ? "" : word(20),
                Kind.STOCK,
                Frequency.WEEK,
                person(seed),
                word(18),
                "Asia/Shanghai",
                24,
                null,
                light,
                light == LightStatus.RED ? AlertState.FIRING : AlertState.OK,
                definition(),
                null,
                periods,
                seed % 2 == 0 ? new CommentPart(word(21), 3, null, null, null, person(seed), KNOWN) : null,
                1);
    }

    private static PeriodPart part(Period period, int i, int seed, LightStatus light) {
        boolean silent = i == 11 || (light == LightStatus.STALE && i == 25);
        BigDecimal expected = BigDecimal.valueOf(1000L + i * (40L + seed * 9L));
        int percent = light == LightStatus.RED ? 100 - i : 97 + (i * 7 + seed) % 8;
        BigDecimal actual =
                silent ? null : expected.multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
        Judgement judgement = light == LightStatus.STALE ? Judgement.GREEN : Judgement.valueOf(light.name());
        return new PeriodPart(
                period.toString(),
                period.firstDay(),
                period.lastDay(),
                actual,
                null,
                null,
                actual,
                expected,
                null,
                null,
                actual == null ? null : actual.subtract(expected),
                BigDecimal.valueOf(50),
                BigDecimal.valueOf(150),
                actual == null ? Judgement.UNKNOWN : judgement,
                1,
                actual == null ? null : 1,
                null);
    }

    private static Definition definition() {
        return new Definition(
                1,
                LocalDate.parse("2026-01-01"),
                Accumulation.PER_PERIOD,
                Direction.HIGHER,
                new Curve(
                        Shape.LINEAR,
                        new Baseline(LocalDate.parse("2026-01-01"), BigDecimal.ZERO),
                        List.of(Target.of(LocalDate.parse("2026-12-31"), BigDecimal.valueOf(100_000))),
                        java.util.Map.of()),
                Tolerance.DEFAULT,
                LagRule.DEFAULT,
                null,
                BigDecimal.ONE);
    }
}
