package dev.lodestar.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.MeasureLives;
import dev.lodestar.plan.PlanDraftView;
import dev.lodestar.plan.PlanView;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.Publication;
import dev.lodestar.plan.document.PlanDocument;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Plans name people, units and measures; handing those over publishes a version of each, and loses no draft. */
class HandingPlansOverTest extends Branch {

    @Autowired
    private Plans plans;

    @Autowired
    private MeasureLives lives;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void a_plan_in_each_tenant() {
        for (String tenant : List.of("company", "other")) {
            define(tenant, n("m1"), n("bob"), n("a-1"), "[]");
            define(tenant, n("m2"), n("bob"), n("a-1"), "[]");
            write(tenant, n("plan"), n("ann"), "First");
            publish(tenant, n("plan"));
        }
    }

    @Test
    void whoever_takes_over_answers_in_a_new_version_of_each_plan_for_everything_the_other_did() {
        HandOver preview = asAdmin(() -> reorganisation.previewReplace(n("ann"), n("cai")));

        assertThat(preview.uses())
                .extracting(use -> use.kind() + " " + use.where() + " " + use.href())
                .containsExactly(
                        "PLAN plan plans/" + n("plan"),
                        "GOAL goal:g1 plans/" + n("plan"),
                        "STRATEGY strategy:s1 plans/" + n("plan"),
                        "ACTION action:a1 plans/" + n("plan"));
        assertThat(published("company").version().number()).isEqualTo(1);

        asAdmin(() -> reorganisation.replacePerson(n("ann"), n("cai"), "Ann moves on"));

        PlanView now = published("company");
        assertThat(now.version().number()).isEqualTo(2);
        assertThat(now.version().reason()).isEqualTo("Ann moves on");
        assertThat(now.version().publishedBy()).isEqualTo("admin");
        assertThat(owners(now.document())).containsExactly(n("cai"));
        assertThat(owners(asPmo("company", () -> plans.published(n("plan"), 1)).document()))
                .containsExactly(n("ann"));
        assertThat(owners(published("other").document())).containsExactly(n("ann"));
        assertThat(asAdmin(() -> reorganisation.usesOf(Holder.person(n("ann")))))
                .isEmpty();
    }

    @Test
    void a_draft_goes_on_with_what_was_written_in_it_and_names_the_new_one() {
        write("company", n("plan"), n("ann"), "Half written");

        assertThat(asAdmin(() -> reorganisation.previewReplace(n("ann"), n("cai")))
                        .uses())
                .extracting(Use::kind)
                .contains(Use.Kind.DRAFT);
        asAdmin(() -> reorganisation.replacePerson(n("ann"), n("cai"), "Ann moves on"));

        assertThat(published("company").document().name()).isEqualTo("First");
        PlanDraftView draft = asPmo("company", () -> plans.draft(n("plan"))).orElseThrow();
        assertThat(draft.document().name()).isEqualTo("Half written");
        assertThat(owners(draft.document())).containsExactly(n("cai"));
    }

    @Test
    void a_unit_with_a_plan_is_refused_or_the_plan_goes_where_one_says() {
        asAdmin(() -> reorganisation.moveUnit(n("a-11"), n("b"), "Out of the way"));
        assertThatThrownBy(() -> asAdmin(() -> removeUnit(n("a-1"), null)))
                .hasMessageContaining("Plan 'First' (" + n("plan"));

        asAdmin(() -> removeUnit(n("a-1"), n("b")));

        assertThat(published("company").document().unitKey()).isEqualTo(n("b"));
        assertThat(published("other").document().unitKey()).isEqualTo(n("a-1"));
    }

    @Test
    void a_measure_in_a_plan_is_not_retired_unless_another_takes_its_place() {
        assertThatThrownBy(() -> retire(n("m1"), null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Goal 'First · Cars'")
                .hasMessageContaining("measure:s1/" + n("m1"));

        retire(n("m1"), n("m2"));

        PlanDocument now = published("company").document();
        assertThat(now.goals().getFirst().measure()).isEqualTo(n("m2"));
        assertThat(now.measureKeys()).containsExactly(n("m2"));
        assertThatThrownBy(() -> retire(n("m2"), n("m1"))).hasMessageContaining("/moveTo");
    }

    @Test
    void what_would_break_a_rule_is_refused_as_a_whole() {
        asAdmin(() -> reorganisation.replacePerson(n("bob"), n("cai"), "Bob moves on"));
        define("company", n("bare"), n("cai"), n("b"), "[]", "{\"effectiveFrom\": \"2026-02-09\"}");

        assertThatThrownBy(() -> retire(n("m1"), n("bare")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Plan '" + n("plan") + "' cannot be published so");

        assertThat(published("company").document().goals().getFirst().measure()).isEqualTo(n("m1"));
        assertThat(published("company").version().number()).isEqualTo(1);
    }

    @Test
    void somebody_is_published_or_removed_and_never_both() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            String person = n("tmp" + attempt);
            String plan = n("race" + attempt);
            asAdmin(() -> administration.addPerson(person, person, person + "@company.example", n("a"), Role.MEMBER));
            // The draft stood before, so that removing the person re-points nothing and is refused when it sees it.
            List<@Nullable Throwable> ends = together(
                    () -> {
                        write("company", plan, person, "Race");
                        return publish("company", plan);
                    },
                    () -> remove(person, null));

            assertThat(ends)
                    .filteredOn(end -> end == null)
                    .as("attempt " + attempt)
                    .hasSize(1);
        }
    }

    @Test
    void plans_from_before_their_nodes_were_stored_are_found_too() {
        jdbc.sql("delete from plan_node where plan_key = ?").param(n("plan")).update();

        assertThat(asAdmin(() -> reorganisation.usesOf(Holder.person(n("ann")))))
                .extracting(Use::kind)
                .containsExactly(Use.Kind.PLAN);
        asAdmin(() -> reorganisation.replacePerson(n("ann"), n("cai"), "Ann moves on"));

        assertThat(owners(published("company").document())).containsExactly(n("cai"));
    }

    @Test
    void what_plans_name_is_read_in_as_many_statements_however_many_there_are() {
        int few = statements(() -> reorganisation.previewReplace(n("ann"), n("cai")));
        for (int i = 0; i < 10; i++) {
            write("company", n("plan" + i), n("ann"), "Plan " + i);
            publish("company", n("plan" + i));
        }

        assertThat(statements(() -> reorganisation.previewReplace(n("ann"), n("cai"))))
                .isEqualTo(few)
                .isLessThanOrEqualTo(9);
    }

    private static Set<String> owners(PlanDocument plan) {
        Set<String> owners = new java.util.TreeSet<>(Set.of(plan.owner()));
        plan.goals().forEach(goal -> owners.add(goal.owner()));
        plan.strategies().forEach(strategy -> {
            owners.add(strategy.owner());
            strategy.actions().forEach(action -> owners.add(action.owner()));
        });
        return owners;
    }

    private PlanView published(String tenant) {
        return asPmo(tenant, () -> plans.published(n("plan"), null));
    }

    private @Nullable Void retire(String measure, @Nullable String moveTo) {
        return asPmo("company", () -> {
            lives.retire(measure, moveTo, "Nobody looks at it");
            return null;
        });
    }

    private PlanDraftView write(String tenant, String key, String owner, String name) {
        String document = """
                {"key": "%1$s", "name": "%2$s", "unitKey": "%3$s", "year": 2026, "owner": "%4$s",
                 "objective": {"text": "Be the first choice"},
                 "goals": [{"key": "g1", "name": "Cars", "owner": "%4$s", "measure": "%5$s"}],
                 "strategies": [{"key": "s1", "name": "Test drives", "owner": "%4$s", "serves": ["g1"],
                   "measures": [{"measure": "%5$s"}, {"measure": "%6$s"}],
                   "actions": [{"key": "a1", "name": "Open", "owner": "%4$s", "start": "2026-01-01",
                     "deadline": "2026-12-01", "progress": 10}]}]}""".formatted(key, name, n("a-1"), owner, n("m1"), n("m2"));
        return asPmo(tenant, () -> plans.putDraft(key, JsonMapper.shared().readTree(document), null));
    }

    private Object publish(String tenant, String key) {
        return asPmo(tenant, () -> plans.publish(key, new Publication("It begins", "Cars go up")));
    }

    private static <T> T asPmo(String tenant, java.util.function.Supplier<T> work) {
        Caller pmo = new Caller(
                new TenantId(tenant).value(), "pmo", "PMO", "pmo@x.example", "auto", Role.PMO, Set.of(), null);
        return Company.as(pmo, work);
    }
}
