package dev.lodestar.rollup;

import dev.lodestar.cascade.LinkDirection;
import dev.lodestar.cascade.LinkKind;
import dev.lodestar.cascade.LinkView;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocument.Action;
import dev.lodestar.plan.document.PlanDocument.Goal;
import dev.lodestar.plan.document.PlanDocument.MeasureRef;
import dev.lodestar.plan.document.PlanDocument.Objective;
import dev.lodestar.plan.document.PlanDocument.Strategy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

/** Plans, links and numbers that change at random: nodes come and go, links lead to what is not there, and in circles. */
final class Forest {

    private static final int PLANS = 6;
    private static final int MEASURES = 8;
    private static final List<String> WEIGHTS = List.of("0", "0.3", "1", "2.5", "7");
    private static final Instant SOME_DAY = Instant.parse("2026-03-03T02:00:00Z");

    final Map<String, PlanDocument> plans = new TreeMap<>();
    final Map<String, Integer> versions = new TreeMap<>();
    final Map<Long, LinkView> links = new LinkedHashMap<>();
    final Map<String, Light> lights = new ConcurrentSkipListMap<>();
    private final Random random;
    private final boolean circles;
    private long next = 1;

    /**
     * @param circles whether links may lead in circles
     */
    Forest(Random random, boolean circles) {
        this.random = random;
        this.circles = circles;
    }

    /** What somebody has to follow. */
    record News(Collection<String> measures, Collection<String> plans) {}

    /** Changes something and tells what. */
    News change() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> judge();
            case 3, 4 -> publish();
            case 5, 6 -> link();
            default -> unlink();
        };
    }

    private News judge() {
        List<String> judged = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            String key = measure();
            lights.put(key, light(key));
            judged.add(key);
        }
        return new News(judged, List.of());
    }

    private Light light(String key) {
        LightStatus status = LightStatus.values()[random.nextInt(LightStatus.values().length)];
        BigDecimal progress =
                random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextInt(1001), random.nextInt(3, 9));
        BigDecimal actual = random.nextInt(6) == 0 ? null : BigDecimal.TEN;
        return new Light(key, key, "cars", status, actual, null, null, null, null, progress, "li-ming");
    }

    private News publish() {
        String key = plan();
        plans.put(key, document(key));
        versions.merge(key, 1, Integer::sum);
        return new News(List.of(), List.of(key));
    }

    private PlanDocument document(String key) {
        List<Goal> goals = IntStream.range(0, 3)
                .filter(goal -> random.nextInt(3) > 0)
                .mapToObj(goal -> new Goal("g" + goal, "", "", measureOrNone(), weight(), List.of()))
                .toList();
        List<Action> actions = new ArrayList<>(IntStream.range(0, 4)
                .filter(action -> random.nextInt(3) > 0)
                .mapToObj(action -> new Action("a" + action, "", "", null, null, 0, List.of()))
                .toList());
        List<Strategy> strategies = IntStream.range(0, 3)
                .filter(strategy -> random.nextInt(3) > 0)
                .mapToObj(strategy -> new Strategy(
                        "s" + strategy, "", "", List.of(), weight(), false, List.of(), measures(), some(actions)))
                .toList();
        return new PlanDocument(key, "", "", 2026, "", new Objective(""), goals, strategies);
    }

    private List<MeasureRef> measures() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(measure -> new MeasureRef(measureOrNone(), weight()))
                .toList();
    }

    private List<Action> some(List<Action> actions) {
        List<Action> taken = new ArrayList<>();
        while (!actions.isEmpty() && random.nextBoolean()) {
            taken.add(actions.removeLast());
        }
        return taken;
    }

    private News link() {
        LinkKind kind = LinkKind.values()[random.nextInt(LinkKind.values().length)];
        int parent = random.nextInt(circles ? PLANS : PLANS - 1);
        int child = circles ? random.nextInt(PLANS) : random.nextInt(parent + 1, PLANS);
        long id = next++;
        BigDecimal weight = new BigDecimal(WEIGHTS.get(random.nextInt(WEIGHTS.size())));
        links.put(
                id,
                new LinkView(
                        id,
                        kind,
                        LinkDirection.DOWN,
                        "plan-" + parent,
                        from(kind),
                        "plan-" + child,
                        to(kind),
                        weight,
                        SOME_DAY,
                        null));
        return new News(List.of(), List.of("plan-" + parent));
    }

    private NodeRef from(LinkKind kind) {
        return switch (kind) {
            case STRATEGY_OBJECTIVE -> NodeRef.strategy("s" + random.nextInt(3));
            case ACTION_STRATEGY -> NodeRef.action("a" + random.nextInt(4));
            case MEASURE_GOAL, GOAL_CONTRIBUTION -> NodeRef.goal("g" + random.nextInt(3));
        };
    }

    private NodeRef to(LinkKind kind) {
        return switch (kind) {
            case STRATEGY_OBJECTIVE -> NodeRef.OBJECTIVE;
            case ACTION_STRATEGY -> NodeRef.strategy("s" + random.nextInt(3));
            case MEASURE_GOAL, GOAL_CONTRIBUTION -> NodeRef.goal("g" + random.nextInt(3));
        };
    }

    private News unlink() {
        if (links.isEmpty()) {
            return publish();
        }
        List<Long> ids = List.copyOf(links.keySet());
        LinkView ended = links.remove(ids.get(random.nextInt(ids.size())));
        return new News(List.of(), List.of(ended.parentPlan()));
    }

    private String plan() {
        return "plan-" + random.nextInt(PLANS);
    }

    private String measure() {
        return "measure-" + random.nextInt(MEASURES);
    }

    private String measureOrNone() {
        return random.nextInt(8) == 0 ? "" : measure();
    }

    private BigDecimal weight() {
        return random.nextBoolean() ? null : new BigDecimal(WEIGHTS.get(random.nextInt(WEIGHTS.size())));
    }
}
