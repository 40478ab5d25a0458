package dev.lodestar.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkRulesTest {

    private static final List<UnitView> UNITS = List.of(
            unit("company", "company/", false),
            unit("sales", "company/sales/", false),
            unit("sales-north", "company/sales/sales-north/", false),
            unit("swap", "company/swap/", false),
            unit("gac", "company/gac/", true),
            unit("gac-parts", "company/gac/gac-parts/", true));

    @ParameterizedTest(name = "{0} {1} {3} to {5}: {6}")
    @CsvSource({
        "STRATEGY_OBJECTIVE, DOWN,      company-2026, goal:g1,                sales-2026, objective,      kind.parent",
        "STRATEGY_OBJECTIVE, DOWN,      company-2026, strategy:drive,         sales-2026, goal:book,      kind.child",
        "ACTION_STRATEGY,    DOWN,      company-2026, strategy:drive,         sales-2026, strategy:first, kind.parent",
        "ACTION_STRATEGY,    DOWN,      company-2026, action:launch,          sales-2026, objective,      kind.child",
        "MEASURE_GOAL,       DOWN,      company-2026, action:launch,          sales-2026, goal:book,      kind.parent",
        "MEASURE_GOAL,       DOWN,      company-2026, measure:drive/bookings, sales-2026, goal:cars,      measure.differs",
        "MEASURE_GOAL,       DOWN,      company-2026, goal:g1,                sales-2026, goal:book,      measure.differs",
        "GOAL_CONTRIBUTION,  DOWN,      company-2026, measure:drive/bookings, sales-2026, goal:book,      kind.parent",
        "GOAL_CONTRIBUTION,  DOWN,      company-2026, goal:g9,                sales-2026, goal:book,      node.unknown",
        "GOAL_CONTRIBUTION,  DOWN,      company-2026, goal:g1,                sales-2026, goal:g9,        node.unknown",
        "GOAL_CONTRIBUTION,  DOWN,      company-2026, goal:g1,                nowhere,    goal:book,      plan.unknown",
        "GOAL_CONTRIBUTION,  DOWN,      sales-2026,   goal:book,              sales-2026, goal:cars,      plan.same",
        "GOAL_CONTRIBUTION,  SIDEWAYS,  company-2026, goal:g1,                sales-2026, goal:cars,      direction.wrong",
        "GOAL_CONTRIBUTION,  DOWN,      sales-2026,   goal:cars,              company-2026, goal:g1,      direction.wrong",
    })
    void a_link_that_says_nonsense_is_refused(
            LinkKind kind,
            LinkDirection direction,
            String parent,
            String parentNode,
            String child,
            String childNode,
            String code) {
        NewLink link = link(kind, direction, parent, parentNode, child, childNode, null);

        assertThat(broken(link, CascadeWorld.company(), CascadeWorld.sales())).containsExactly(code);
    }

    @ParameterizedTest(name = "{0} from {1} {2} of {3} to {4} {5} of {6} is let in: {7}")
    @CsvSource({
        "DOWN,      company, 2026, li-ming,   sales-north, 2026, wang-lei, true",
        "DOWN,      sales,   2026, li-ming,   sales,       2026, wang-lei, true",
        "DOWN,      gac,     2026, li-ming,   gac-parts,   2026, wang-lei, true",
        "DOWN,      sales,   2026, li-ming,   swap,        2026, wang-lei, false",
        "DOWN,      sales,   2026, li-ming,   company,     2026, wang-lei, false",
        "DOWN,      company, 2026, li-ming,   gac,         2026, wang-lei, false",
        "DOWN,      company, 2026, li-ming,   closed,      2026, wang-lei, false",
        "SIDEWAYS,  sales,   2026, li-ming,   swap,        2026, wang-lei, true",
        "SIDEWAYS,  sales,   2026, li-ming,   gac,         2026, wang-lei, true",
        "SIDEWAYS,  company, 2026, li-ming,   gac,         2026, wang-lei, true",
        "SIDEWAYS,  sales,   2026, li-ming,   sales,       2026, wang-lei, false",
        "SIDEWAYS,  sales,   2026, li-ming,   company,     2026, wang-lei, false",
        "OVER_TIME, sales,   2026, li-ming,   sales,       2027, wang-lei, true",
        "OVER_TIME, sales,   2026, li-ming,   sales,       2026, wang-lei, true",
        "OVER_TIME, sales,   2026, li-ming,   swap,        2027, li-ming,  true",
        "OVER_TIME, sales,   2026, li-ming,   swap,        2027, wang-lei, false",
        "OVER_TIME, sales,   2026, li-ming,   sales,       2025, li-ming,  false",
    })
    void a_direction_is_what_it_says(
            LinkDirection direction,
            String parentUnit,
            int parentYear,
            String parentOwner,
            String childUnit,
            int childYear,
            String childOwner,
            boolean fits) {
        PlanSketch above = PlanSketch.of("above", parentUnit, parentYear)
                .owner(parentOwner)
                .goal("g", "sold");
        PlanSketch below =
                PlanSketch.of("below", childUnit, childYear).owner(childOwner).goal("g", "sold");
        NewLink link = link(LinkKind.GOAL_CONTRIBUTION, direction, "above", "goal:g", "below", "goal:g", null);

        assertThat(broken(link, above, below)).isEqualTo(fits ? List.of() : List.of("direction.wrong"));
    }

    @ParameterizedTest
    @CsvSource({"0,true", "1000000,true", "0.000000001,true", "-1,false", "1000000.1,false", "0.0000000001,false"})
    void a_weight_is_a_number_that_can_be_kept_exactly(BigDecimal weight, boolean fits) {
        NewLink link = link(
                LinkKind.STRATEGY_OBJECTIVE,
                LinkDirection.DOWN,
                "company-2026",
                "strategy:drive",
                "sales-2026",
                "objective",
                weight);

        assertThat(broken(link, CascadeWorld.company(), CascadeWorld.sales()))
                .isEqualTo(fits ? List.of() : List.of("weight.range"));
    }

    private static List<String> broken(NewLink link, PlanSketch... plans) {
        return LinkRules.broken(link, landscape(plans), UNITS, List.of()).stream()
                .map(FieldError::code)
                .toList();
    }

    private static Landscape landscape(PlanSketch... plans) {
        Map<String, PlanDocument> documents = Stream.of(plans)
                .map(PlanSketch::document)
                .collect(Collectors.toMap(PlanDocument::key, Function.identity()));
        return new Landscape(
                documents.values().stream()
                        .map(plan ->
                                new PlanSummary(plan.key(), plan.name(), plan.unitKey(), plan.year(), plan.owner(), 1))
                        .toList(),
                documents);
    }

    private static UnitView unit(String key, String path, boolean partner) {
        return new UnitView(key, key, null, path, partner);
    }

    private static NewLink link(
            LinkKind kind,
            LinkDirection direction,
            String parent,
            String parentNode,
            String child,
            String childNode,
            @Nullable BigDecimal weight) {
        return new NewLink(
                kind,
                direction,
                parent,
                NodeRef.parse(parentNode).orElseThrow(),
                child,
                NodeRef.parse(childNode).orElseThrow(),
                weight);
    }
}
