package dev.lodestar.intake.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.intake.PlanSketch;
import dev.lodestar.intake.PlanSketch.ActionSketch;
import dev.lodestar.intake.PlanSketch.GoalSketch;
import dev.lodestar.intake.PlanSketch.MeasureSketch;
import dev.lodestar.intake.PlanSketch.StrategySketch;
import dev.lodestar.intake.ReadingContext;
import dev.lodestar.intake.SheetReader;
import dev.lodestar.intake.WorkbookSource.OpenWorkbook;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written is read back as the same plan, in every language. */
class RoundTripTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE, Locale.GERMAN);
    private static final List<String> WORDS = List.of(
            "Sell",
            "=cars",
            "-1",
            "换电站",
            "größer",
            "Owner",
            "目标",
            "100,000",
            "+swap",
            "Strategy",
            "@home",
            "满意度",
            "Plan",
            "Ist",
            "1.");

    @Property(tries = 60)
    void a_plan_survives_the_way_out_and_back(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        PlanSketch plan = plan(random);
        Locale language = LANGUAGES.get(random.nextInt(3));
        var out = new ByteArrayOutputStream();
        new OgsmSheet().write(plan, language, out);

        OpenWorkbook opened = new WorkbookReader().open(out.toByteArray());
        PlanSketch back = SheetReader.read(
                opened.sheets(), SheetReader.recognise(opened.sheets(), 2026), new ReadingContext(2026, language));

        assertThat(back.problems()).isEmpty();
        assertThat(places(back)).isEqualTo(places(plan));
    }

    private static PlanSketch places(PlanSketch plan) {
        List<MeasureSketch> measures = plan.measures().stream()
                .map(m -> new MeasureSketch(
                        m.name(),
                        m.unit(),
                        m.owner(),
                        m.kind(),
                        m.frequency(),
                        m.direction(),
                        m.baseline(),
                        m.baselineDay(),
                        m.target(),
                        m.due(),
                        m.plan(),
                        m.actual(),
                        "",
                        ""))
                .toList();
        return new PlanSketch(plan.objective(), plan.goals(), plan.strategies(), measures, List.of());
    }

    private static PlanSketch plan(Random random) {
        List<MeasureSketch> measures = new ArrayList<>();
        List<GoalSketch> goals = new ArrayList<>();
        for (int g = 0; g < 1 + random.nextInt(4); g++) {
            Integer measure = null;
            if (random.nextInt(4) > 0) {
                measure = measures.size();
                measures.add(measure(random, measures.size()));
            }
            goals.add(new GoalSketch(name(random, "g" + g), owner(random), measure));
        }
        List<StrategySketch> strategies = new ArrayList<>();
        for (int s = 0; s < 1 + random.nextInt(4); s++) {
            strategies.add(strategy(random, s, goals.size(), measures));
        }
        return new PlanSketch(name(random, "objective"), goals, strategies, measures, List.of());
    }

    private static StrategySketch strategy(Random random, int number, int goals, List<MeasureSketch> measures) {
        List<Integer> own = new ArrayList<>();
        for (int m = 0; m < random.nextInt(4); m++) {
            own.add(measures.size());
            measures.add(measure(random, measures.size()));
        }
        if (!measures.isEmpty() && !own.contains(0) && random.nextInt(3) == 0) {
            own.add(0);
        }
        List<ActionSketch> actions = new ArrayList<>();
        for (int a = 0; a < random.nextInt(3); a++) {
            LocalDate start = random.nextBoolean() ? LocalDate.of(2026, 1 + random.nextInt(12), 3) : null;
            actions.add(new ActionSketch(
                    name(random, "a" + number + a),
                    owner(random),
                    start,
                    random.nextBoolean() ? LocalDate.of(2026, 12, 1 + random.nextInt(28)) : null,
                    random.nextInt(101)));
        }
        List<Integer> serves = new ArrayList<>();
        for (int g = 0; g < goals; g++) {
            if (random.nextBoolean()) {
                serves.add(g);
            }
        }
        return new StrategySketch(
                name(random, "s" + number), owner(random), serves, random.nextInt(5) == 0, own, actions);
    }

    private static MeasureSketch measure(Random random, int number) {
        Frequency frequency = Frequency.values()[random.nextInt(4)];
        return new MeasureSketch(
                name(random, "m" + number),
                random.nextBoolean() ? "%" : "",
                owner(random),
                random.nextBoolean() ? Kind.FLOW : Kind.STOCK,
                frequency,
                random.nextBoolean() ? Direction.HIGHER : Direction.LOWER,
                random.nextBoolean() ? value(random) : null,
                random.nextBoolean() ? LocalDate.of(2025, 12, 31) : null,
                random.nextBoolean() ? value(random) : null,
                random.nextBoolean() ? LocalDate.of(2026, 9, 30) : null,
                numbers(random, frequency),
                numbers(random, frequency),
                "",
                "");
    }

    private static Map<String, BigDecimal> numbers(Random random, Frequency frequency) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        Period period = Period.containing(frequency, LocalDate.of(2026, 1, 5));
        for (int i = 0; i < random.nextInt(14); i++) {
            if (random.nextInt(5) > 0) {
                numbers.put(period.plus(i).toString(), value(random));
            }
        }
        return numbers;
    }

    private static BigDecimal value(Random random) {
        BigDecimal value = BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000, 2);
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static String owner(Random random) {
        return random.nextBoolean()
                ? ""
                : List.of("li-ming", "Zhang Wei", "wang@x.example").get(random.nextInt(3));
    }

    private static String name(Random random, String id) {
        return WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size())) + " " + id;
    }
}
