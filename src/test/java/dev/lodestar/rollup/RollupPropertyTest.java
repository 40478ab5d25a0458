package dev.lodestar.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.plan.Light;
import dev.lodestar.plan.NodeRollup;
import dev.lodestar.plan.Rollup;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.rollup.Forest.News;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever changes in whatever order, what is kept up to date is what would be worked out from nothing. */
class RollupPropertyTest {

    private static final int CHANGES = 40;
    private static final Instant NOW = Instant.parse("2026-03-03T02:00:00Z");

    @Property(tries = 500)
    void following_each_change_is_exactly_working_everything_out(@ForAll Random random) {
        Forest forest = new Forest(random, random.nextInt(4) == 0);
        MemoryStore store = new MemoryStore();
        for (int change = 0; change < CHANGES; change++) {
            follow(forest.change(), forest, store);
            assertExact(forest, store);
        }
    }

    @Property(tries = 500)
    void news_may_come_late_twice_and_in_any_order(@ForAll Random random) {
        Forest forest = new Forest(random, random.nextInt(4) == 0);
        MemoryStore store = new MemoryStore();
        List<News> pending = new ArrayList<>();
        for (int change = 0; change < CHANGES; change++) {
            News news = forest.change();
            pending.add(news);
            if (random.nextInt(3) == 0) {
                pending.add(news);
            }
            if (random.nextInt(5) == 0) {
                Collections.shuffle(pending, random);
                pending.forEach(late -> follow(late, forest, store));
                pending.clear();
                assertExact(forest, store);
            }
        }
    }

    @Property(tries = 500)
    void nothing_is_written_when_nothing_changed(@ForAll Random random) {
        Forest forest = new Forest(random, random.nextInt(4) == 0);
        MemoryStore store = new MemoryStore();
        for (int change = 0; change < CHANGES; change++) {
            follow(forest.change(), forest, store);
        }
        store.written = 0;

        follow(new News(forest.lights.keySet(), forest.plans.keySet()), forest, store);

        assertThat(store.written).isZero();
    }

    @Property(tries = 500)
    void working_everything_out_is_what_the_definition_says(@ForAll Random random) {
        Forest forest = new Forest(random, false);
        for (int change = 0; change < CHANGES; change++) {
            forest.change();
        }

        Map<String, Map<NodeRef, NodeRollup>> rolled =
                CascadeRollup.of(forest.plans.values(), forest.links.values(), forest.lights);

        assertThat(canonical(rolled))
                .isEqualTo(canonical(new Definition(forest.plans, forest.links.values(), forest.lights).all()));
    }

    @Property(tries = 300)
    void the_order_of_plans_and_links_makes_no_difference(@ForAll Random random) {
        Forest forest = new Forest(random, true);
        for (int change = 0; change < CHANGES; change++) {
            forest.change();
        }
        var plans = new ArrayList<>(forest.plans.values());
        var links = new ArrayList<>(forest.links.values());
        var rolled = canonical(CascadeRollup.of(plans, links, forest.lights));
        Collections.shuffle(plans, random);
        Collections.shuffle(links, random);

        assertThat(canonical(CascadeRollup.of(plans, links, forest.lights))).isEqualTo(rolled);
    }

    @Property(tries = 300)
    void a_plan_without_links_is_rolled_up_as_the_plan_itself_does(@ForAll Random random) {
        Forest forest = new Forest(random, false);
        for (int change = 0; change < CHANGES; change++) {
            forest.change();
        }

        CascadeRollup.of(forest.plans.values(), List.of(), forest.lights).forEach((key, nodes) -> {
            Rollup alone = Rollup.of(forest.plans.get(key), forest.lights);
            assertThat(nodes.get(NodeRef.OBJECTIVE)).isEqualTo(alone.plan());
            alone.goals()
                    .forEach((goal, node) ->
                            assertThat(nodes.get(NodeRef.goal(goal))).isEqualTo(node));
            alone.strategies()
                    .forEach((strategy, node) ->
                            assertThat(nodes.get(NodeRef.strategy(strategy))).isEqualTo(node));
        });
    }

    private static void follow(News news, Forest forest, RollupStore store) {
        LiveRollup live = new LiveRollup(store);
        if (!news.measures().isEmpty()) {
            live.follow(lights(forest, news.measures()), NOW);
        }
        for (String key : news.plans()) {
            if (forest.plans.containsKey(key)) {
                PlanTree tree = PlanTree.of(forest.plans.get(key), forest.links.values());
                live.replace(tree, forest.versions.get(key), lights(forest, tree.measures()), NOW);
            }
        }
    }

    private static List<Light> lights(Forest forest, Collection<String> keys) {
        return keys.stream().map(forest.lights::get).filter(Objects::nonNull).toList();
    }

    /** The store holds every node, every measure that one rests on, and nothing else. */
    static void assertExact(Forest forest, MemoryStore store) {
        assertThat(canonicalStates(store.states)).isEqualTo(expected(forest));
        assertThat(store.versions()).isEqualTo(forest.versions);
    }

    static Map<String, String> expected(Forest forest) {
        Map<String, NodeRollup> states = new TreeMap<>();
        Set<String> used = new HashSet<>();
        forest.plans.values().forEach(plan -> used.addAll(plan.measureKeys()));
        used.stream()
                .map(forest.lights::get)
                .filter(Objects::nonNull)
                .forEach(light -> states.put(light.measureKey(), Recomputation.leaf(light)));
        CascadeRollup.of(forest.plans.values(), forest.links.values(), forest.lights)
                .forEach((plan, nodes) -> nodes.forEach((node, state) -> states.put(Address.of(plan, node), state)));
        return canonicalStates(states);
    }

    static Map<String, String> canonicalStates(Map<String, NodeRollup> states) {
        return states.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> canonical(entry.getValue()), (a, b) -> a, TreeMap::new));
    }

    private static Map<String, Map<String, String>> canonical(Map<String, Map<NodeRef, NodeRollup>> rolled) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        rolled.forEach((plan, nodes) -> {
            Map<String, String> texts = new TreeMap<>();
            nodes.forEach((node, state) -> texts.put(node.toString(), canonical(state)));
            all.put(plan, texts);
        });
        assertThat(new TreeSet<>(rolled.keySet())).isEqualTo(all.keySet());
        return all;
    }

    /** Everything of it to the last digit, whatever its trailing zeros. */
    private static String canonical(NodeRollup state) {
        String progress = state.progress() == null
                ? "none"
                : state.progress().stripTrailingZeros().toString();
        return state.status() + " " + state.spread() + " " + state.coverage().stripTrailingZeros() + " " + progress;
    }
}
