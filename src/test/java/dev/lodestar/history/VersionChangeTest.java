package dev.lodestar.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.plan.ComputedImpact.Incidents;
import dev.lodestar.plan.ComputedImpact.OwnerChange;
import dev.lodestar.plan.ComputedImpact.StatusShift;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentReader;
import dev.lodestar.plan.document.PlanExamples;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** The sound plan: goals sold (cars-sold), again (repurchase); strategies drive (bookings, conversion x 0), loop. */
class VersionChangeTest {

    private static final Map<String, Light> LIGHTS = lights(Map.of(
            "cars-sold", LightStatus.GREEN,
            "repurchase", LightStatus.AMBER,
            "bookings", LightStatus.GREEN,
            "conversion", LightStatus.RED));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/objective/text                 | \"Be first\"              | objective",
                "/goals/0/weight                 | 3                         | goal:sold",
                "/strategies/0/name              | \"Drive\"                 | strategy:drive",
                "/strategies/0/measures          | [{\"measure\":\"bookings\"}] | measure:drive/conversion strategy:drive",
                "/strategies/0/actions/0/progress | 80                       | action:launches strategy:drive",
                "/strategies/0/actions           | []                        | action:launches strategy:drive"
            })
    void a_changed_part_touches_its_node_and_the_strategy_it_belongs_to(String place, String value, String nodes) {
        assertThat(change(place, value).touched().stream().map(NodeRef::toString))
                .containsExactlyInAnyOrder(nodes.strip().split(" "));
    }

    @Test
    void another_order_alone_touches_nothing() {
        PlanDocument sound = PlanExamples.sound();
        PlanDocument turned = new PlanDocument(
                sound.key(),
                sound.name(),
                sound.unitKey(),
                sound.year(),
                sound.owner(),
                sound.objective(),
                sound.goals().reversed(),
                sound.strategies().reversed());

        assertThat(new VersionChange(sound, turned).touched()).isEmpty();
    }

    @Test
    void an_action_that_moves_touches_both_strategies() {
        String launches = PlanExamples.json().at("/strategies/0/actions/0").toString();
        String train = PlanExamples.json().at("/strategies/1/actions/0").toString();
        ObjectNode moved = PlanExamples.with("/strategies/0/actions", "[]");
        ((ObjectNode) moved.at("/strategies/1"))
                .set(
                        "actions",
                        PlanExamples.json("{\"all\":[" + launches + "," + train + "]}")
                                .get("all"));

        assertThat(new VersionChange(PlanExamples.sound(), PlanDocumentReader.read("car-2026", moved)).touched())
                .containsExactlyInAnyOrder(
                        NodeRef.action("launches"), NodeRef.strategy("drive"), NodeRef.strategy("loop"));
    }

    @Test
    void the_first_version_touches_no_other_plan_but_everything_in_it_is_new() {
        VersionChange first = new VersionChange(null, PlanExamples.sound());

        assertThat(first.touched()).isEmpty();
        assertThat(first.owners())
                .containsExactly(new OwnerChange("li-ming", 0, 4), new OwnerChange("zhang-wei", 0, 3));
        assertThat(first.statuses(LIGHTS))
                .hasSize(7)
                .allSatisfy(shift -> assertThat(shift.before()).isNull());
        assertThat(first.incidents(Map.of("bookings", 2)))
                .isEqualTo(new Incidents(0, 2, List.of(), List.of("bookings")));
    }

    @Test
    void the_same_plan_again_changes_nothing() {
        VersionChange none = new VersionChange(PlanExamples.sound(), PlanExamples.sound());

        assertThat(none.touched()).isEmpty();
        assertThat(none.owners()).isEmpty();
        assertThat(none.statuses(LIGHTS)).isEmpty();
        assertThat(none.incidents(Map.of("bookings", 1))).isEqualTo(new Incidents(1, 1, List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/owner                        | \"li-ming\"   | li-ming 4 5, zhang-wei 3 2",
                "/goals/0/owner                | \"li-ming\"   | li-ming 4 5, zhang-wei 3 2",
                "/strategies/1/owner           | \"wang-lei\"  | wang-lei 0 1, zhang-wei 3 2",
                "/strategies/0/actions/0/owner | \"zhang-wei\" | li-ming 4 3, zhang-wei 3 4",
                "/strategies/0/actions         | []            | li-ming 4 3",
                "/goals/0/name                 | \"Sales\"     | ",
            })
    void owners_are_told_by_how_many_nodes_they_own(String place, String value, String expected) {
        assertThat(change(place, value).owners().stream()
                        .map(owner -> owner.person() + " " + owner.before() + " " + owner.after()))
                .containsExactlyElementsOf(
                        expected == null ? List.of() : List.of(expected.strip().split(", ")));
    }

    @Test
    void a_weight_that_counts_a_red_measure_turns_its_strategy_and_the_plan_red() {
        assertThat(change("/strategies/0/measures/1/weight", "1").statuses(LIGHTS))
                .containsExactly(
                        new StatusShift("plan", "National Good Car", LightStatus.AMBER, LightStatus.RED),
                        new StatusShift(
                                "strategy:drive", "From screen to test drive", LightStatus.GREEN, LightStatus.RED));
    }

    @Test
    void nodes_that_come_and_go_are_told_with_the_status_on_their_one_side() {
        assertThat(change("/strategies/0/measures", "[{\"measure\":\"bookings\"},{\"measure\":\"repurchase\"}]")
                        .statuses(LIGHTS))
                .containsExactly(
                        new StatusShift(
                                "strategy:drive", "From screen to test drive", LightStatus.GREEN, LightStatus.AMBER),
                        new StatusShift("measure:drive/repurchase", "Name of repurchase", null, LightStatus.AMBER),
                        new StatusShift("measure:drive/conversion", "Name of conversion", LightStatus.RED, null));
    }

    @Test
    void a_measure_without_a_light_says_nothing() {
        assertThat(change("/strategies/0/measures", "[{\"measure\":\"bookings\"},{\"measure\":\"unseen\"}]")
                        .statuses(LIGHTS))
                .extracting(StatusShift::node)
                .containsExactly("measure:drive/conversion");
    }

    @Test
    void incidents_are_counted_on_both_sides_and_named_where_measures_come_or_go() {
        VersionChange change =
                change("/strategies/0/measures", "[{\"measure\":\"bookings\"},{\"measure\":\"visits\"}]");

        assertThat(change.incidents(Map.of("bookings", 1, "conversion", 2, "visits", 1)))
                .isEqualTo(new Incidents(3, 2, List.of("conversion"), List.of("visits")));
        assertThat(change.measures())
                .containsExactlyInAnyOrder("cars-sold", "repurchase", "bookings", "conversion", "visits");
    }

    private static VersionChange change(String place, String value) {
        PlanDocument after = PlanDocumentReader.read("car-2026", PlanExamples.with(place.strip(), value.strip()));
        return new VersionChange(PlanExamples.sound(), after);
    }

    static Map<String, Light> lights(Map<String, LightStatus> statuses) {
        Map<String, Light> lights = new LinkedHashMap<>();
        statuses.forEach((key, status) -> lights.put(
                key,
                new Light(
                        key,
                        "Name of " + key,
                        "cars",
                        status,
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        null,
                        null,
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        "li-ming")));
        return lights;
    }
}
