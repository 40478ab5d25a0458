package dev.lodestar.cascade;

import static dev.lodestar.cascade.CascadeWorld.JD;
import static dev.lodestar.cascade.CascadeWorld.RHEIN;
import static dev.lodestar.cascade.CascadeWorld.drive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lodestar.cascade.PersonSheet.OwnAction;
import dev.lodestar.cascade.PersonSheet.OwnMeasure;
import dev.lodestar.cascade.PersonSheet.Step;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.testing.StatementCount;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@CascadeTest
class SheetsTest {

    @Autowired
    private CascadeWorld world;

    @Autowired
    private Links links;

    @Autowired
    private Sheets sheets;

    @BeforeEach
    void begin() {
        world.begin();
        world.publishTwo();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_person_sees_their_measures_with_how_they_stand_and_what_they_serve() {
        world.reportOnce("conversion", 120);
        links.add(drive());

        OwnMeasure conversion = sheets.sheet("li-ming").measures().stream()
                .filter(measure -> measure.key().equals("conversion"))
                .findFirst()
                .orElseThrow();

        assertThat(conversion.name()).isEqualTo("Measure conversion");
        assertThat(conversion.status()).isEqualTo(LightStatus.GREEN);
        assertThat(conversion.target()).isEqualByComparingTo("100");
        assertThat(conversion.places()).hasSize(1);
        assertThat(conversion.places().getFirst().at())
                .isEqualTo(new Step("sales-2026", "Plan sales-2026", NodeRef.strategy("first"), "Strategy first"));
        assertThat(conversion.places().getFirst().above())
                .containsExactly(
                        new Step("company-2026", "Plan company-2026", NodeRef.strategy("drive"), "Strategy drive"));
    }

    @Test
    void a_measure_is_on_the_sheet_of_its_owner_even_where_another_plan_uses_it() {
        world.publish(PlanSketch.of("swap-2026", "swap")
                .goal("g", "sold")
                .strategy("s", "g")
                .measure("wait"));

        assertThat(sheets.sheet("gac-chen").measures())
                .extracting(OwnMeasure::key, measure -> measure.places().size())
                .containsExactly(tuple("wait", 1));
        assertThat(sheets.sheet("wang-lei").measures()).isEmpty();
    }

    @Test
    void an_action_says_whether_it_is_late_or_overdue() {
        world.publish(PlanSketch.of("swap-2026", "swap")
                .goal("g", "sold")
                .strategy("s", "g")
                .action("over", "Over", "wang-lei", "2026-01-01", "2026-02-28", 90)
                .action("late", "Late", "wang-lei", "2026-03-02", "2026-06-30", 0)
                .action("next", "Next", "wang-lei", "2026-04-01", "2026-06-30", 0)
                .action("done", "Done", "wang-lei", "2026-01-01", "2026-02-28", 100));

        assertThat(sheets.sheet("wang-lei").actions())
                .extracting(OwnAction::name, OwnAction::late, OwnAction::overdue, OwnAction::progress)
                .containsExactly(
                        tuple("Over", false, true, 90),
                        tuple("Late", true, false, 0),
                        tuple("Next", false, false, 0),
                        tuple("Done", false, false, 100));
    }

    @Test
    void a_partner_s_person_sees_their_own_sheet_and_nobody_else_s() {
        world.signIn(JD, Role.PARTNER, "gac", "gac-chen");

        assertThat(sheets.sheet("gac-chen").name()).isEqualTo("Name of gac-chen");
        assertThatThrownBy(() -> sheets.sheet("li-ming")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sheets.sheet("nobody")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_same_person_of_another_tenant_is_somebody_else() {
        world.signIn(RHEIN, Role.PMO, "company");

        assertThat(sheets.sheet("li-ming").actions()).isEmpty();
        assertThat(sheets.sheet("li-ming").measures())
                .allMatch(measure -> measure.places().isEmpty());
    }

    @Test
    void it_takes_as_many_statements_for_many_plans_as_for_few() {
        links.add(drive());
        sheets.sheet("li-ming");
        int few = StatementCount.during(() -> sheets.sheet("li-ming")).size();
        IntStream.range(0, 10)
                .forEach(number -> world.publish(PlanSketch.of("team-" + number, "sales")
                        .goal("g", "sold")
                        .strategy("s", "g")
                        .measure("bookings")
                        .action("a")));
        sheets.sheet("li-ming");
        int many = StatementCount.during(() -> sheets.sheet("li-ming")).size();

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(12);
    }
}
