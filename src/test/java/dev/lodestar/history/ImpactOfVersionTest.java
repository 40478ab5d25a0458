package dev.lodestar.history;

import static dev.lodestar.history.HistoryWorld.PLAN;
import static dev.lodestar.history.HistoryWorld.START;
import static dev.lodestar.history.HistoryWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lodestar.alert.Alerts;
import dev.lodestar.cascade.LinkDirection;
import dev.lodestar.cascade.LinkKind;
import dev.lodestar.cascade.Links;
import dev.lodestar.cascade.NewLink;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.ComputedImpact;
import dev.lodestar.plan.ComputedImpact.Incidents;
import dev.lodestar.plan.ComputedImpact.LinkedPlan;
import dev.lodestar.plan.ComputedImpact.OwnerChange;
import dev.lodestar.plan.ComputedImpact.StatusShift;
import dev.lodestar.plan.ComputedImpact.TargetChange;
import dev.lodestar.plan.ImpactAssessment;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentReader;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@HistoryTest
class ImpactOfVersionTest {

    private static final Instant LATER = Instant.parse("2026-03-04T02:00:00Z");

    @Autowired
    private HistoryWorld world;

    @Autowired
    private ImpactAssessment assessment;

    @Autowired
    private Links links;

    @Autowired
    private Alerts alerts;

    @Test
    void it_tells_plans_owners_targets_statuses_and_incidents() {
        TenantId tenant = world.begin(4);
        world.report(tenant, "m0", "2026-W08", 100, 100);
        world.report(tenant, "m1", "2026-W08", 70, 70);
        world.report(tenant, "m2", "2026-W08", 100, 90);
        world.report(tenant, "m3", "2026-W08", 90, 90);
        publishLinked(tenant);
        world.on(LATER.toString());
        world.redefine(tenant, "m2", 90, "2026-03-02");
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(
                                TenantScope.call(tenant, () -> alerts.openOf(List.of("m1", "m2", "m3"))))
                        .isEqualTo(Map.of("m1", 1, "m3", 1)));

        ComputedImpact impact =
                of(tenant, read(plan(PLAN, "li-ming", "m1", "m2")), read(plan(PLAN, "wang-lei", "m3", "m2")));

        assertThat(impact.plans())
                .containsExactly(new LinkedPlan("sales-2026", "Plan sales-2026", "strategy:s0", "objective"));
        assertThat(impact.owners())
                .containsExactly(new OwnerChange("li-ming", 3, 1), new OwnerChange("wang-lei", 0, 2));
        assertThat(impact.targets()).containsExactly(new TargetChange("m2", "100", "90", true));
        assertThat(impact.statuses())
                .containsExactly(
                        new StatusShift("plan", "Plan car-2026", LightStatus.RED, LightStatus.AMBER),
                        new StatusShift("strategy:s0", "Strategy 0", LightStatus.RED, LightStatus.AMBER),
                        new StatusShift("measure:s0/m3", "Measure m3", null, LightStatus.AMBER),
                        new StatusShift("measure:s0/m1", "Measure m1", LightStatus.RED, null));
        assertThat(impact.incidents()).isEqualTo(new Incidents(1, 1, List.of("m1"), List.of("m3")));
    }

    @Test
    void nothing_of_another_tenant_counts() {
        TenantId tenant = world.begin(4);
        world.report(tenant, "m1", "2026-W08", 70, 70);
        publishLinked(tenant);
        await().pollInSameThread()
                .until(() -> !TenantScope.call(tenant, () -> alerts.openOf(List.of("m1")))
                        .isEmpty());
        TenantId other = world.begin(4);

        ComputedImpact impact =
                of(other, read(plan(PLAN, "li-ming", "m1", "m2")), read(plan(PLAN, "wang-lei", "m1", "m2")));

        assertThat(impact.plans()).isEmpty();
        assertThat(impact.targets()).isEmpty();
        assertThat(impact.incidents()).isEqualTo(new Incidents(0, 0, List.of(), List.of()));
    }

    @Test
    void a_target_that_changed_before_the_last_version_is_not_this_one_s() {
        TenantId tenant = world.begin(2);
        world.on("2026-03-03T03:00:00Z");
        world.redefine(tenant, "m1", 90, "2026-03-02");
        PlanDocument document = read(plan(PLAN, "li-ming", "m1"));
        Instant redefined = Instant.parse("2026-03-03T03:00:00Z");

        assertThat(TenantScope.call(tenant, () -> assessment.of(document, document, redefined, LATER))
                        .targets())
                .isEmpty();
        assertThat(TenantScope.call(tenant, () -> assessment.of(document, document, redefined.minusSeconds(1), LATER))
                        .targets())
                .extracting(TargetChange::measure)
                .containsExactly("m1");
        assertThat(TenantScope.call(tenant, () -> assessment.of(null, document, null, LATER))
                        .targets())
                .isEmpty();
    }

    @Test
    void it_takes_five_statements_whatever_the_size_of_the_plan() {
        assertThat(statements(2)).hasSizeLessThanOrEqualTo(5);
        assertThat(statements(60)).hasSameSizeAs(statements(2));
    }

    private List<String> statements(int size) {
        TenantId tenant = world.begin(size);
        publishLinked(tenant);
        String[] measures =
                IntStream.range(0, size).mapToObj(number -> "m" + number).toArray(String[]::new);
        PlanDocument before = read(plan(PLAN, "li-ming", measures));
        PlanDocument after = read(plan(PLAN, "wang-lei", measures));
        return StatementCount.during(() -> of(tenant, before, after));
    }

    /** A plan, and another one that takes up its first strategy. */
    private void publishLinked(TenantId tenant) {
        world.publish(tenant, plan(PLAN, "li-ming", "m1"));
        world.publish(tenant, plan("sales-2026", "wang-lei", "m1"));
        HistoryWorld.as(
                tenant,
                Role.PMO,
                "company",
                "pmo",
                () -> links.add(new NewLink(
                        LinkKind.STRATEGY_OBJECTIVE,
                        LinkDirection.DOWN,
                        PLAN,
                        NodeRef.strategy("s0"),
                        "sales-2026",
                        NodeRef.OBJECTIVE,
                        null)));
    }

    private ComputedImpact of(TenantId tenant, PlanDocument before, PlanDocument after) {
        return TenantScope.call(tenant, () -> assessment.of(before, after, START, LATER));
    }

    private static PlanDocument read(String document) {
        return PlanDocumentReader.read(
                JsonMapper.shared().readTree(document).get("key").asString(),
                JsonMapper.shared().readTree(document));
    }
}
