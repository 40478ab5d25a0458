package dev.lodestar.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.cascade.Circles.Edge;
import dev.lodestar.cascade.Link.Node;
import dev.lodestar.plan.document.NodeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CirclesTest {

    /** Each plan has a goal g, strategies s and t, a measure m of s, an action a of s and an action b of t. */
    private static final List<String> NODES =
            List.of("objective", "goal:g", "strategy:s", "strategy:t", "measure:s/m", "action:a", "action:b");

    private static final Map<String, String> STRATEGIES = Map.of("a", "s", "b", "t");
    private static final int PLANS = 4;

    @ParameterizedTest(name = "{0} and then {1}: {2}")
    @CsvSource({
        "p0 strategy:s > p1 objective, p1 strategy:s > p0 objective, true",
        "p0 strategy:s > p1 objective, p1 action:a > p0 strategy:s, true",
        "p0 strategy:s > p1 objective, p1 action:a > p0 strategy:t, false",
        "p0 action:a > p1 strategy:s, p1 action:a > p0 strategy:s, true",
        "p0 action:a > p1 strategy:s, p1 action:b > p0 strategy:s, false",
        "p0 action:a > p1 strategy:s, p1 action:a > p0 strategy:t, false",
        "p0 goal:g > p1 goal:g, p1 goal:g > p0 goal:g, true",
        "p0 strategy:s > p1 objective, p1 goal:g > p0 goal:g, false",
        "p0 measure:s/m > p1 goal:g, p1 goal:g > p0 goal:g, false",
        "p0 strategy:s > p1 objective, p0 strategy:t > p1 objective, false"
    })
    void a_link_closes_a_circle_when_the_child_rests_on_the_parent(String first, String second, boolean closes) {
        Circles circles = new Circles(List.of(edge(first)), CirclesTest::strategyOf);

        assertThat(circles.wouldClose(edge(second))).isEqualTo(closes);
    }

    @Test
    void a_node_does_not_hang_on_itself_or_on_what_contains_it() {
        Circles circles = new Circles(List.of(), CirclesTest::strategyOf);

        assertThat(circles.wouldClose(edge("p0 goal:g > p0 goal:g"))).isTrue();
        assertThat(circles.wouldClose(edge("p0 action:a > p0 strategy:s"))).isTrue();
        assertThat(circles.wouldClose(edge("p0 strategy:s > p0 objective"))).isTrue();
    }

    @Property(tries = 500)
    void links_that_are_let_in_one_by_one_never_form_a_circle(@ForAll("edges") List<Edge> wanted) {
        List<Edge> held = new ArrayList<>();
        for (Edge edge : wanted) {
            boolean refused = new Circles(held, CirclesTest::strategyOf).wouldClose(edge);
            held.add(edge);
            assertThat(refused).isEqualTo(hasCircle(held));
            if (refused) {
                held.removeLast();
            }
        }
    }

    @Provide
    Arbitrary<List<Edge>> edges() {
        Arbitrary<Node> nodes = Combinators.combine(Arbitraries.integers().between(0, PLANS - 1), Arbitraries.of(NODES))
                .as((plan, node) -> node("p" + plan + " " + node));
        return Combinators.combine(nodes, nodes).as(Edge::new).list().ofMaxSize(14);
    }

    /** Warshall's closure of everything that rests on something, the slow way. */
    private static boolean hasCircle(List<Edge> links) {
        List<Node> all = IntStream.range(0, PLANS)
                .boxed()
                .flatMap(plan -> NODES.stream().map(node -> node("p" + plan + " " + node)))
                .toList();
        boolean[][] rests = new boolean[all.size()][all.size()];
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < all.size(); j++) {
                rests[i][j] =
                        partsOf(all.get(i)).contains(all.get(j)) || links.contains(new Edge(all.get(i), all.get(j)));
            }
        }
        for (int k = 0; k < all.size(); k++) {
            for (int i = 0; i < all.size(); i++) {
                for (int j = 0; j < all.size(); j++) {
                    rests[i][j] |= rests[i][k] && rests[k][j];
                }
            }
        }
        return IntStream.range(0, all.size()).anyMatch(i -> rests[i][i]);
    }

    private static Set<Node> partsOf(Node node) {
        Stream<String> parts = switch (node.ref().toString()) {
            case "objective" -> NODES.stream().skip(1);
            case "strategy:s" -> Stream.of("measure:s/m", "action:a");
            case "strategy:t" -> Stream.of("action:b");
            default -> Stream.of();
        };
        return parts.map(part -> node(node.plan() + " " + part)).collect(Collectors.toSet());
    }

    private static String strategyOf(Node node) {
        return STRATEGIES.get(node.ref().key());
    }

    private static Edge edge(String text) {
        String[] ends = text.split(" > ");
        return new Edge(node(ends[0]), node(ends[1]));
    }

    private static Node node(String text) {
        String[] parts = text.split(" ");
        return new Node(parts[0], NodeRef.parse(parts[1]).orElseThrow());
    }
}
