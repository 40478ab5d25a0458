package dev.lodestar.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.document.PlanDocumentWriter;
import dev.lodestar.plan.document.PlanExamples;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlanModuleTest
@RecordApplicationEvents
class PlansTest {

    private static final String KEY = "car-2026";

    @Autowired
    private Plans plans;

    @Autowired
    private PlanWorld world;

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

    @Test
    void a_document_becomes_a_draft_then_a_version_that_reads_as_it_was_sent() {
        plans.putDraft(KEY, PlanExamples.json(), null);
        assertThat(plans.list()).isEmpty();

        PlanVersionView version = plans.publish(KEY, new Publication("First plan", "Sales rise"));

        PlanView published = plans.published(KEY, null);
        assertThat(version.number()).isEqualTo(1);
        assertThat(published.version()).isEqualTo(version);
        assertThat(PlanDocumentWriter.text(published.document()))
                .isEqualTo(PlanDocumentWriter.text(PlanExamples.sound()));
        assertThat(plans.list())
                .extracting(PlanSummary::key, PlanSummary::version)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(KEY, 1));
        assertThat(events.stream(PlanPublished.class))
                .containsExactly(new PlanPublished(PlanWorld.TENANT, KEY, 1, version.publishedAt()));
    }

    @Test
    void an_earlier_version_stays_as_it_was_published() {
        publish(PlanExamples.json());
        publish(PlanExamples.with("/name", "\"Better car\""));

        assertThat(plans.published(KEY, 1).document().name()).isEqualTo("National Good Car");
        assertThat(plans.published(KEY, null).document().name()).isEqualTo("Better car");
        assertThat(plans.published(KEY, 1).latest()).isEqualTo(2);
        assertThat(plans.versions(KEY)).extracting(PlanVersionView::number).containsExactly(2, 1);
        assertThatThrownBy(() -> plans.published(KEY, 3)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void publishing_asks_for_reason_and_expected_impact() {
        plans.putDraft(KEY, PlanExamples.json(), null);

        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class, () -> plans.publish(KEY, new Publication(" ", "x".repeat(2_001))));

        assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/reason", "/expectedImpact");
    }

    @Test
    void without_a_draft_there_is_nothing_to_publish() {
        publish(PlanExamples.json());

        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class, () -> plans.publish(KEY, new Publication("Again", "More")));

        assertThat(refusal.errors()).extracting(FieldError::code).containsExactly("draft.missing");
    }

    @Test
    void a_refused_document_stores_nothing() {
        assertThatThrownBy(() -> plans.putDraft(KEY, PlanExamples.with("/year", "\"x\""), null))
                .isInstanceOf(InvalidInputException.class);
        assertThat(plans.revision(KEY)).isEmpty();
    }

    @Test
    void a_draft_based_on_an_old_revision_is_a_conflict() {
        long first = plans.putDraft(KEY, PlanExamples.json(), null).revision();
        long second = plans.putDraft(KEY, PlanExamples.json(), first).revision();
        assertThat(second).isNotEqualTo(first);

        assertThatThrownBy(() -> plans.putDraft(KEY, PlanExamples.json(), first))
                .isInstanceOf(ConflictException.class);

        plans.publish(KEY, new Publication("Because", "Better"));
        assertThatThrownBy(() -> plans.putDraft(KEY, PlanExamples.json(), second))
                .isInstanceOf(ConflictException.class);
        assertThat(plans.putDraft(
                                KEY,
                                PlanExamples.json(),
                                plans.published(KEY, null).revision())
                        .revision())
                .isEqualTo(plans.revision(KEY).orElseThrow());
    }

    @Test
    void of_two_who_publish_at_once_one_gets_the_conflict() throws Exception {
        long seen = plans.putDraft(KEY, PlanExamples.json(), null).revision();
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Callable<PlanVersionView> publish = () -> {
                world.signIn(Role.PMO, "jd-auto");
                together.await();
                return plans.publish(KEY, new Publication("Because", "Better", List.of(), seen));
            };
            List<Future<PlanVersionView>> both = List.of(pool.submit(publish), pool.submit(publish));

            assertThat(both.stream().filter(PlansTest::conflicted)).hasSize(1);
        }
        assertThat(plans.versions(KEY)).extracting(PlanVersionView::number).containsExactly(1);
    }

    @Test
    void a_lead_plans_for_the_units_below_and_nowhere_else() {
        world.signIn(Role.LEAD, "sales");
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> plans.putDraft(KEY, PlanExamples.json(), null));
        assertThat(refusal.errors()).extracting(FieldError::code).containsExactly("unit.out-of-reach");

        plans.putDraft(KEY, PlanExamples.with("/unitKey", "\"sales\""), null);
        assertThat(plans.publish(KEY, new Publication("Because", "Better")).number())
                .isEqualTo(1);

        world.signIn(Role.LEAD, "gac");
        assertThatThrownBy(() -> plans.putDraft(KEY, PlanExamples.json(), null)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_partner_sees_the_plans_of_its_own_units_alone() {
        publish(PlanExamples.json());
        plans.putDraft("gac-2026", gacPlan(), null);
        plans.publish("gac-2026", new Publication("Because", "Better"));

        world.signIn(Role.PARTNER, "gac");

        assertThat(plans.list()).extracting(PlanSummary::key).containsExactly("gac-2026");
        assertThat(plans.published("gac-2026", null).document().unitKey()).isEqualTo("gac");
        assertThatThrownBy(() -> plans.published(KEY, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> plans.versions(KEY)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> plans.putDraft("gac-2026", gacPlan(), null)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void another_tenant_s_plan_does_not_exist() {
        publish(PlanExamples.json());

        world.signInElsewhere();

        assertThat(plans.list()).isEmpty();
        assertThatThrownBy(() -> plans.published(KEY, null)).isInstanceOf(NotFoundException.class);
    }

    private static tools.jackson.databind.node.ObjectNode gacPlan() {
        return PlanExamples.with("/unitKey", "\"gac\"").put("key", "gac-2026");
    }

    private void publish(tools.jackson.databind.JsonNode document) {
        plans.putDraft(KEY, document, null);
        plans.publish(KEY, new Publication("Because", "Better"));
    }

    private static boolean conflicted(Future<?> outcome) {
        try {
            outcome.get();
            return false;
        } catch (Exception e) {
            assertThat(e.getCause()).isInstanceOf(ConflictException.class);
            return true;
        }
    }
}
