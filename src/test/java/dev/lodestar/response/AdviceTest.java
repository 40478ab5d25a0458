package dev.lodestar.response;

import static dev.lodestar.history.HistoryWorld.as;
import static dev.lodestar.testing.StatementCount.during;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import dev.lodestar.alert.AlertHandling;
import dev.lodestar.alert.AlertView;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.response.AdviceLine.Change.What;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AdviceTest extends ResponseFixture {

    private static final String CHECK = "Check campaign reach, then the step from site to booking";

    private static final int MOST = 16;
    private static final int MOST_WITH_PAST = 20;

    @Autowired
    private Advice advice;

    @Autowired
    private AlertHandling handling;

    @Autowired
    private Playbooks playbooks;

    @Test
    void what_the_playbook_says_comes_first() {
        TenantId tenant = planned(2);
        pmo(tenant, () -> playbooks.write(HistoryWorld.PLAN, "s0", CHECK, 0));

        List<AdviceLine> lines = lines(tenant);

        assertThat(lines.getFirst()).isInstanceOfSatisfying(AdviceLine.Playbook.class, playbook -> {
            assertThat(playbook.text()).isEqualTo(CHECK);
            assertThat(playbook.strategyName()).isEqualTo("Strategy 0");
            assertThat(playbook.evidence()).isEqualTo("plans/" + HistoryWorld.PLAN);
        });
    }

    @Test
    void a_playbook_keeps_its_versions_and_is_written_by_whoever_edits_the_plan() {
        TenantId tenant = planned(1);
        pmo(tenant, () -> playbooks.write(HistoryWorld.PLAN, "s0", CHECK, 0));

        assertThatThrownBy(() -> pmo(tenant, () -> playbooks.write(HistoryWorld.PLAN, "s0", "Mine", 0)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> pmo(tenant, () -> playbooks.write(HistoryWorld.PLAN, "s0", "x".repeat(2_001), 1)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> pmo(tenant, () -> playbooks.write(HistoryWorld.PLAN, "s9", CHECK, 0)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(
                        tenant,
                        Role.LEAD,
                        "swap",
                        "wang-lei",
                        () -> playbooks.write(HistoryWorld.PLAN, "s0", CHECK, 1)))
                .isInstanceOf(NotFoundException.class);
        assertThat(pmo(tenant, () -> playbooks.write(HistoryWorld.PLAN, "s0", "", 1))
                        .version())
                .isEqualTo(2);
        assertThat(lines(tenant)).noneMatch(AdviceLine.Playbook.class::isInstance);
    }

    @Test
    void a_measure_of_the_plan_that_fell_before_is_named_with_its_figures() {
        TenantId tenant = planned(3);
        world.report(tenant, "m1", "2026-W05", 100, 100, 60, 60, 60);
        world.report(tenant, "m2", "2026-W05", 100, 100, 100, 100, 101);

        assertThat(lines(tenant))
                .filteredOn(AdviceLine.Upstream.class::isInstance)
                .map(AdviceLine.Upstream.class::cast)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.measure()).isEqualTo("m1");
                    assertThat(line.fall()).isEqualTo(new AdviceLine.Fall("2026-W07", 1, -0.4));
                    assertThat(line.connection()).isNull();
                });
    }

    @Test
    void a_long_history_tells_who_goes_before() {
        TenantId tenant = world.begin(2);
        int[] first = new Random(7).ints(30, 90, 112).toArray();
        int[] then = new int[30];
        for (int week = 0; week < then.length; week++) {
            then[week] = week < 2 ? 100 : first[week - 2];
        }
        then[28] = 70;
        then[29] = 70;
        world.publish(tenant, HistoryWorld.plan(HistoryWorld.PLAN, "zhang-wei", "m0", "m1"));
        world.on("2026-08-25T02:00:00Z");
        world.report(tenant, "m1", "2026-W05", first);
        world.report(tenant, "m0", "2026-W05", then);
        await().pollInSameThread()
                .until(() -> open(tenant).stream()
                        .anyMatch(alert -> alert.measureKey().equals("m0")));
        long alert = open(tenant).stream()
                .filter(open -> open.measureKey().equals("m0"))
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(pmo(tenant, () -> advice.of(alert)).lines())
                .filteredOn(AdviceLine.Upstream.class::isInstance)
                .map(AdviceLine.Upstream.class::cast)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.connection()).isNotNull();
                    assertThat(line.connection().lead()).isEqualTo(2);
                    assertThat(line.connection().r()).isGreaterThan(0.5);
                    assertThat(line.connection().pairs()).isEqualTo(28);
                });
    }

    @Test
    void what_was_changed_meanwhile_is_named_with_who_and_when() {
        TenantId tenant = planned(1);
        world.redefine(tenant, "m0", 90, "2026-03-02");
        world.report(tenant, "m0", "2026-W07", 97);

        assertThat(lines(tenant))
                .filteredOn(AdviceLine.Change.class::isInstance)
                .map(AdviceLine.Change.class::cast)
                .extracting(AdviceLine.Change::what, AdviceLine.Change::by)
                .contains(tuple(What.PLAN, "pmo"), tuple(What.EASED, "pmo"), tuple(What.CORRECTED, "carbiz"));
    }

    @Test
    void the_past_tells_how_long_it_lasted_and_what_was_done() {
        TenantId tenant = planned(1);
        AlertView first = alert(tenant);
        lead(tenant, () -> countermeasures.create(first.id(), calls()));
        world.on("2026-04-14T02:00:00Z");
        world.report(tenant, "m0", "2026-W10", 70, 100, 101, 100, 80, 80);
        await().pollInSameThread().until(() -> open(tenant).stream().anyMatch(alert -> alert.id() != first.id()));

        assertThat(lines(tenant))
                .filteredOn(AdviceLine.Past.class::isInstance)
                .map(AdviceLine.Past.class::cast)
                .singleElement()
                .satisfies(past -> {
                    assertThat(past.alert()).isEqualTo(first.id());
                    assertThat(past.same()).isTrue();
                    assertThat(past.streak()).isEqualTo(3);
                    assertThat(past.said()).isEqualTo("Visitors do not come back");
                    assertThat(past.done()).containsExactly(new AdviceLine.Done("Call every visitor", Verdict.TURNED));
                });
        assertThat(cost(tenant)).isLessThanOrEqualTo(MOST_WITH_PAST);
    }

    @Test
    void the_past_shows_the_last_three_comments() {
        TenantId tenant = planned(1);
        AlertView first = alert(tenant);
        for (int number = 1; number <= 4; number++) {
            String said = "Comment " + number;
            lead(tenant, () -> {
                handling.comment(first.id(), said);
                return 0;
            });
        }
        world.on("2026-04-14T02:00:00Z");
        world.report(tenant, "m0", "2026-W10", 70, 100, 101, 100, 80, 80);
        await().pollInSameThread().until(() -> open(tenant).stream().anyMatch(alert -> alert.id() != first.id()));

        assertThat(lines(tenant))
                .filteredOn(AdviceLine.Past.class::isInstance)
                .map(AdviceLine.Past.class::cast)
                .singleElement()
                .satisfies(past -> assertThat(past.comments())
                        .extracting(AdviceLine.Comment::by, AdviceLine.Comment::text)
                        .containsExactly(
                                tuple("li-ming", "Comment 2"),
                                tuple("li-ming", "Comment 3"),
                                tuple("li-ming", "Comment 4")));
    }

    @Test
    void what_it_costs_does_not_depend_on_how_much_there_is() {
        assertThat(cost(planned(12))).isEqualTo(cost(planned(2))).isLessThanOrEqualTo(MOST);
    }

    @Test
    void an_alert_out_of_reach_does_not_exist() {
        TenantId tenant = planned(1);
        long alert = alert(tenant).id();

        assertThatThrownBy(() -> other(tenant, () -> advice.of(alert))).isInstanceOf(NotFoundException.class);
        TenantId elsewhere = world.begin(1);
        assertThatThrownBy(() -> pmo(elsewhere, () -> advice.of(alert))).isInstanceOf(NotFoundException.class);
    }

    /** A tenant whose plan has a strategy for each measure; all but the first do as they should. */
    private TenantId planned(int measures) {
        TenantId tenant = world.begin(measures);
        String[] keys =
                IntStream.range(0, measures).mapToObj(number -> "m" + number).toArray(String[]::new);
        world.publish(tenant, HistoryWorld.plan(HistoryWorld.PLAN, "zhang-wei", keys));
        Arrays.stream(keys).skip(3).forEach(key -> world.report(tenant, key, "2026-W05", 100, 100, 100, 100, 100));
        lag(tenant);
        return tenant;
    }

    private List<AdviceLine> lines(TenantId tenant) {
        long newest = alert(tenant).id();
        return pmo(tenant, () -> advice.of(newest)).lines();
    }

    private int cost(TenantId tenant) {
        long alert = alert(tenant).id();
        pmo(tenant, () -> advice.of(alert));
        List<String> sent = new ArrayList<>();
        pmo(tenant, () -> sent.addAll(during(() -> advice.of(alert))));
        return sent.size();
    }
}
