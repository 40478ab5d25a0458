package dev.lodestar.review;

import static dev.lodestar.history.HistoryWorld.PLAN;
import static dev.lodestar.history.HistoryWorld.as;
import static dev.lodestar.history.HistoryWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.NewCheckIn;
import dev.lodestar.checkin.Subject;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.Pack;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A review puts on record how a plan stood, for ever. */
@HistoryTest
class FreezingReviewsTest {

    private static final String MARCH = "2026-03";
    private static final String APRIL_THIRD = "2026-04-03T02:00:00Z";

    @Autowired
    HistoryWorld world;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewDetails details;

    @Autowired
    ReviewTalk talk;

    @Autowired
    Packs packs;

    @Autowired
    CheckIns checkIns;

    @Test
    void what_is_corrected_after_the_freeze_is_beside_it_and_never_in_it() {
        TenantId tenant = march();
        long id = pmo(tenant, () -> reviews.begin(PLAN, MARCH)).id();
        pmo(tenant, () -> reviews.freeze(id, null));
        Pack frozen = pmo(tenant, () -> packs.of(id));

        world.on("2027-04-03T02:00:00Z");
        world.report(tenant, "m0", "2026-W10", 100, 100, 100);
        world.redefine(tenant, "m0", 50, "2027-04-12");

        assertThat(pmo(tenant, () -> packs.of(id))).isEqualTo(frozen);
        MeasurePart measure = frozen.snapshot().measures().getFirst();
        assertThat(measure.status()).isEqualTo(LightStatus.RED);
        assertThat(measure.periods()).extracting(period -> period.label()).endsWith("2026-W11", "2026-W12", "2026-W13");
        assertThat(measure.latest().value()).isEqualByComparingTo("50");
        ReviewDetail.Since since = pmo(tenant, () -> details.of(id)).since();
        assertThat(since.changes())
                .extracting(change -> change.kind() + " " + change.period())
                .contains("CORRECTED 2026-W11", "CORRECTED 2026-W12", "REDEFINED null");
    }

    @Test
    void it_tells_the_alert_its_evidence_and_who_explained_it() {
        TenantId tenant = march();
        long id = pmo(tenant, () -> reviews.begin(PLAN, MARCH)).id();
        await().pollInSameThread()
                .until(() ->
                        !pmo(tenant, () -> details.of(id)).outlook().alerts().isEmpty());
        ReviewDetail before = pmo(tenant, () -> details.of(id));
        assertThat(before.outlook().alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.explained()).isFalse();
            assertThat(alert.measure()).isEqualTo("m0");
        });
        long alert = before.outlook().alerts().getFirst().id();
        pmo(
                tenant,
                () -> checkIns.add(new NewCheckIn(
                        Subject.measure("m0"), "2026-W13", "The stores were late", 2, null, null, null, alert)));
        pmo(tenant, () -> reviews.freeze(id, null));

        Pack pack = pmo(tenant, () -> packs.of(id));

        assertThat(pack.snapshot().alerts()).first().satisfies(found -> {
            assertThat(found.evidence()).hasSizeGreaterThan(1);
            assertThat(found.handling()).anyMatch(step -> "The stores were late".equals(step.text()));
        });
        assertThat(pack.snapshot().measures().getFirst().comment()).satisfies(comment -> {
            assertThat(comment.text()).isEqualTo("The stores were late");
            assertThat(comment.confidence()).isEqualTo(2);
        });
        assertThat(pack.minutes().agenda()).extracting(item -> item.node()).startsWith("goal:g0", "strategy:s0");
        assertThat(pmo(tenant, () -> details.of(id)).checklist())
                .filteredOn(point -> point.kind() == CheckPoint.Kind.LAGS_EXPLAINED)
                .allMatch(CheckPoint::met);
    }

    @Test
    void the_next_month_compares_with_the_last() {
        TenantId tenant = march();
        long march = pmo(tenant, () -> reviews.begin(PLAN, MARCH)).id();
        pmo(tenant, () -> reviews.freeze(march, null));
        world.on("2026-05-05T02:00:00Z");
        world.report(tenant, "m0", "2026-W14", 120, 120, 120, 120);
        long april = pmo(tenant, () -> reviews.begin(PLAN, "2026-04")).id();

        ReviewDetail open = pmo(tenant, () -> details.of(april));
        pmo(tenant, () -> reviews.freeze(april, null));
        Pack pack = pmo(tenant, () -> packs.of(april));

        assertThat(open.last()).isNotNull().extracting(ReviewView::id).isEqualTo(march);
        assertThat(open.moved()).extracting(moved -> moved.node()).contains("goal:g0", "measure:m0");
        assertThat(pack.snapshot().moved()).isEqualTo(open.moved());
        assertThat(pack.snapshot().head().since()).isNotNull();
    }

    @Test
    void a_decision_with_an_owner_becomes_their_task_and_a_closed_review_takes_nothing() {
        TenantId tenant = march();
        long id = pmo(tenant, () -> reviews.begin(PLAN, MARCH)).id();
        pmo(tenant, () -> {
            talk.say(id, "goal:g0", "We know why", null);
            talk.decide(id, new NewDecision("Train the stores", "li-ming", LocalDate.parse("2026-04-20")));
            return 0;
        });
        assertThatThrownBy(() -> pmo(tenant, () -> {
                    talk.say(id, "goal:g0", "I know better", null);
                    return 0;
                }))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("We know why");
        assertThatThrownBy(() -> pmo(tenant, () -> reviews.close(id, null))).isInstanceOf(ConflictException.class);
        pmo(tenant, () -> reviews.freeze(id, null));
        pmo(tenant, () -> reviews.close(id, null));

        ReviewDetail detail = pmo(tenant, () -> details.of(id));
        assertThat(detail.tasks()).extracting(task -> task.title()).containsExactly("Train the stores");
        assertThat(detail.commentary()).extracting(said -> said.text()).containsExactly("We know why");
        assertThatThrownBy(() -> pmo(tenant, () -> {
                    talk.decide(id, new NewDecision("More", null, null));
                    return 0;
                }))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void there_is_one_review_a_period_and_none_of_the_future_or_of_other_tenants() {
        TenantId tenant = march();
        TenantId other = march();
        long id = pmo(tenant, () -> reviews.begin(PLAN, MARCH)).id();

        assertThatThrownBy(() -> pmo(tenant, () -> reviews.begin(PLAN, MARCH))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> pmo(tenant, () -> reviews.begin(PLAN, "2026-05")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> pmo(tenant, () -> reviews.begin(PLAN, "march")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> pmo(other, () -> details.of(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> pmo(other, () -> packs.of(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(tenant, Role.MEMBER, "sales", "li-ming", () -> reviews.freeze(id, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(tenant, Role.LEAD, "swap", "wang-lei", () -> reviews.freeze(id, null)))
                .isInstanceOf(NotFoundException.class);
        assertThat(pmo(tenant, () -> reviews.list(PLAN))).hasSize(1);
        assertThat(pmo(other, () -> reviews.list(null))).isEmpty();
    }

    private TenantId march() {
        TenantId tenant = world.begin(2);
        world.report(tenant, "m0", "2026-W09", 100);
        world.publish(tenant, plan(PLAN, "li-ming", "m0", "m1"));
        world.report(tenant, "m1", "2026-W09", 100, 100, 100, 100, 100);
        world.on(APRIL_THIRD);
        world.report(tenant, "m0", "2026-W10", 60, 50, 50, 50);
        return tenant;
    }

    private static <T> T pmo(TenantId tenant, Callable<T> work) {
        return as(tenant, Role.PMO, "company", "pmo", work);
    }
}
