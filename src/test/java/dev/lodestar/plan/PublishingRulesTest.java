package dev.lodestar.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.document.PlanExamples;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Each hard rule of the method, broken alone, keeps a plan from being published and says where. */
@PlanModuleTest
@RecordApplicationEvents
class PublishingRulesTest {

    private static final String KEY = "car-2026";

    @Autowired
    private Plans plans;

    @Autowired
    private Drafts drafts;

    @Autowired
    private PlanWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void signIn() {
        world.build();
        world.signIn(Role.PMO, "jd-auto");
    }

    @AfterEach
    void signOut() {
        world.signOut();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/objective/text                 | \"\"             | /objective/text                  | objective.missing",
                "/objective/text                 | \"100,000\"      | /objective/text                  | objective.not-in-words",
                "/owner                          | \"\"             | /owner                           | owner.missing",
                "/owner                          | \"nobody\"       | /owner                           | owner.unknown",
                "/goals/0/owner                  | \"\"             | /goals/0/owner                   | owner.missing",
                "/goals/0/owner                  | \"nobody\"       | /goals/0/owner                   | owner.unknown",
                "/goals/0/measure                | \"\"             | /goals/0/measure                 | measure.missing",
                "/goals/0/measure                | \"unheard-of\"   | /goals/0/measure                 | measure.unknown",
                "/goals/0/measure                | \"no-base\"      | /goals/0/measure                 | measure.no-baseline",
                "/goals/0/measure                | \"no-target\"    | /goals/0/measure                 | measure.no-target",
                "/goals/0/measure                | \"no-date\"      | /goals/0/measure                 | measure.no-date",
                "/goals/0/measure                | \"no-unit\"      | /goals/0/measure                 | measure.no-unit",
                "/goals/0/measure                | \"no-owner\"     | /goals/0/measure                 | measure.no-owner",
                "/goals/0/measure                | \"owner-left\"   | /goals/0/measure                 | measure.no-owner",
                "/strategies/1/serves            | [\"sold\"]       | /goals/1                         | goal.unserved",
                "/strategies/0/owner             | \"\"             | /strategies/0/owner              | owner.missing",
                "/strategies/0/owner             | \"nobody\"       | /strategies/0/owner              | owner.unknown",
                "/strategies/0/serves            | []               | /strategies/0/serves             | strategy.serves-no-goal",
                "/strategies/1/actions           | []               | /strategies/1/measures           | strategy.no-measure",
                "/strategies/0/measures/1/measure| \"unheard-of\"   | /strategies/0/measures/1/measure | measure.unknown",
                "/strategies/0/measures/1/measure| \"no-base\"      | /strategies/0/measures/1/measure | measure.no-baseline",
                "/strategies/0/measures/1/measure| \"no-target\"    | /strategies/0/measures/1/measure | measure.no-target",
                "/strategies/0/measures/1/measure| \"no-date\"      | /strategies/0/measures/1/measure | measure.no-date",
                "/strategies/0/measures/1/measure| \"no-unit\"      | /strategies/0/measures/1/measure | measure.no-unit",
                "/strategies/0/measures/1/measure| \"no-owner\"     | /strategies/0/measures/1/measure | measure.no-owner",
                "/strategies/0/actions/0/owner   | \"\"             | /strategies/0/actions/0/owner    | owner.missing",
                "/strategies/0/actions/0/owner   | \"nobody\"       | /strategies/0/actions/0/owner    | owner.unknown",
                "/strategies/0/actions/0/start   | \"\"             | /strategies/0/actions/0/start    | action.no-start",
                "/strategies/0/actions/0/deadline| \"\"             | /strategies/0/actions/0/deadline | action.no-deadline",
                "/strategies/0/actions/0/deadline| \"2026-01-09\"   | /strategies/0/actions/0/deadline | action.deadline-before-start"
            })
    void a_rule_that_is_broken_alone_blocks_publishing(String place, String value, String pointer, String code) {
        plans.putDraft(KEY, PlanExamples.with(place, value), null);

        assertThat(drafts.open(KEY).problems())
                .as("the editor tells it before anybody tries")
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(Tuple.tuple(pointer, code));
        assertRefused(pointer, code);
    }

    @Test
    void a_unit_that_was_closed_meanwhile_blocks_publishing() {
        plans.putDraft(KEY, PlanExamples.with("/unitKey", "\"sales\""), null);
        jdbc.sql("update unit set closed_at = '2026-01-01' where tenant = 'jd-auto' and unit_key = 'sales'")
                .update();

        assertRefused("/unitKey", "unit.unknown");
    }

    @Test
    void a_rule_that_a_later_version_breaks_leaves_the_earlier_one_in_force() {
        plans.putDraft(KEY, PlanExamples.json(), null);
        plans.publish(KEY, new Publication("Because", "Better"));
        plans.putDraft(KEY, PlanExamples.with("/goals/1/owner", "\"nobody\""), null);

        assertThat(refusal().errors()).extracting(FieldError::pointer).containsExactly("/goals/1/owner");

        assertThat(plans.versions(KEY)).extracting(PlanVersionView::number).containsExactly(1);
        assertThat(plans.published(KEY, null).document()).isEqualTo(PlanExamples.sound());
        assertThat(drafts.open(KEY).started()).as("what was written is kept").isTrue();
    }

    @Test
    void a_plan_that_breaks_no_rule_is_published() {
        plans.putDraft(KEY, PlanExamples.json(), null);

        assertThat(drafts.open(KEY).problems()).isEmpty();
        assertThat(plans.publish(KEY, new Publication("Because", "Better")).number())
                .isEqualTo(1);
    }

    private void assertRefused(String pointer, String code) {
        assertThat(refusal().errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(Tuple.tuple(pointer, code));
        assertThat(plans.versions(KEY)).isEmpty();
        assertThat(plans.list()).isEmpty();
        assertThat(jdbc.sql("select count(*) from plan_node").query(Long.class).single())
                .isZero();
        assertThat(events.stream(PlanPublished.class)).isEmpty();
    }

    private InvalidInputException refusal() {
        return catchThrowableOfType(
                InvalidInputException.class, () -> plans.publish(KEY, new Publication("Because", "Better")));
    }
}
