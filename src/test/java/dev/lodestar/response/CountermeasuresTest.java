package dev.lodestar.response;

import static dev.lodestar.testing.StatementCount.during;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.alert.AlertDetail;
import dev.lodestar.checkin.TaskChange;
import dev.lodestar.checkin.TaskOrigin;
import dev.lodestar.checkin.TaskState;
import dev.lodestar.checkin.TaskView;
import dev.lodestar.checkin.Tasks;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.response.ExpectedEffect.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CountermeasuresTest extends ResponseFixture {

    @Autowired
    private Tasks tasks;

    @Test
    void it_is_somebodys_task_and_acknowledges_the_alert() {
        TenantId tenant = begin(1);
        long alert = alert(tenant).id();

        Countermeasure given = lead(tenant, () -> countermeasures.create(alert, calls()));

        assertThat(given.task().origin().kind()).isEqualTo(TaskOrigin.Kind.ALERT);
        assertThat(given.task().owner()).isEqualTo("li-ming");
        assertThat(given.outcome().turn()).isNull();
        assertThat(lead(tenant, () -> tasks.ofOwner("li-ming")))
                .extracting(TaskView::title)
                .contains("Call every visitor");
        AlertDetail detail = lead(tenant, () -> alerts.get(alert));
        assertThat(detail.alert().handled().acknowledged()).satisfies(acknowledged -> {
            assertThat(acknowledged.task()).isEqualTo(given.task().id());
            assertThat(acknowledged.comment()).isEqualTo("Visitors do not come back");
        });
    }

    @Test
    void every_field_that_is_wrong_is_named_and_nothing_is_kept() {
        TenantId tenant = begin(1);
        long alert = alert(tenant).id();

        assertThatThrownBy(() -> lead(
                        tenant,
                        () -> countermeasures.create(
                                alert,
                                new NewCountermeasure(
                                        " ",
                                        "nobody",
                                        null,
                                        new ExpectedEffect(Kind.CHANGE, BigDecimal.ZERO, "2026-W08"),
                                        null))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::pointer)
                                .contains("/title", "/owner", "/due", "/value", "/by"));

        assertThat(lead(tenant, () -> countermeasures.against(alert))).isEmpty();
        assertThat(alert(tenant).handled().acknowledged()).isNull();
    }

    @Test
    void it_is_to_be_done_before_the_period_that_shows_it_is_over() {
        TenantId tenant = begin(1);
        long alert = alert(tenant).id();
        NewCountermeasure late = new NewCountermeasure(
                "Call", "li-ming", DUE, new ExpectedEffect(Kind.LEVEL, BigDecimal.TEN, "2026-W10"), null);

        assertThatThrownBy(() -> lead(tenant, () -> countermeasures.create(alert, late)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::code)
                                .containsExactly("effect.early"));
    }

    @Test
    void after_its_period_it_is_told_whether_the_curve_turned() {
        TenantId tenant = begin(1);
        long alert = alert(tenant).id();
        Countermeasure given = lead(tenant, () -> countermeasures.create(alert, calls()));
        world.on("2026-03-10T02:00:00Z");
        world.report(tenant, "m0", "2026-W10", 72);
        lead(
                tenant,
                () -> tasks.change(given.task().id(), new TaskChange(null, null, null, TaskState.DONE, "Done"), null));
        world.on("2026-03-17T02:00:00Z");
        world.report(tenant, "m0", "2026-W11", 90);

        assertThat(only(tenant, alert).outcome().turn())
                .as("before W12 is over")
                .isNull();

        world.on("2026-03-24T02:00:00Z");
        world.report(tenant, "m0", "2026-W12", 98);

        Countermeasure.Outcome outcome = only(tenant, alert).outcome();
        assertThat(outcome.turn()).satisfies(turn -> {
            assertThat(turn.verdict()).isEqualTo(Verdict.TURNED);
            assertThat(turn.periodsBefore()).isEqualTo(2);
            assertThat(turn.last()).isEqualTo("2026-W12");
        });
        assertThat(outcome.reached()).isEqualByComparingTo("98");
        assertThat(outcome.from()).isEqualByComparingTo("70");
        assertThat(outcome.met()).isTrue();
        assertThat(lead(tenant, () -> countermeasures.helping("m0", 5))).hasSize(1);
    }

    @Test
    void a_dropped_one_is_not_judged() {
        TenantId tenant = begin(1);
        long alert = alert(tenant).id();
        Countermeasure given = lead(tenant, () -> countermeasures.create(alert, calls()));
        lead(
                tenant,
                () -> tasks.change(
                        given.task().id(), new TaskChange(null, null, null, TaskState.DROPPED, "No budget"), null));
        world.on("2026-04-07T02:00:00Z");
        world.report(tenant, "m0", "2026-W10", 72, 72, 72, 72);

        assertThat(only(tenant, alert).outcome().turn()).isNull();
        assertThat(lead(tenant, () -> countermeasures.file(alert).steps()))
                .extracting(step -> step.state().name())
                .containsExactly("OPEN", "DROPPED");
    }

    @Test
    void what_is_out_of_reach_does_not_exist_and_what_is_not_theirs_is_refused() {
        TenantId tenant = begin(1);
        long alert = alert(tenant).id();

        assertThatThrownBy(() -> other(tenant, () -> countermeasures.create(alert, calls())))
                .isInstanceOf(NotFoundException.class);
        TenantId elsewhere = world.begin(1);
        assertThatThrownBy(() -> pmo(elsewhere, () -> countermeasures.against(alert)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void how_many_there_are_does_not_change_what_it_costs() {
        TenantId tenant = begin(1);
        long alert = alert(tenant).id();
        lead(tenant, () -> countermeasures.create(alert, calls()));
        List<String> one = new ArrayList<>();
        lead(tenant, () -> one.addAll(during(() -> countermeasures.against(alert))));
        for (int more = 0; more < 5; more++) {
            lead(tenant, () -> countermeasures.create(alert, calls()));
        }
        List<String> six = new ArrayList<>();
        lead(tenant, () -> six.addAll(during(() -> countermeasures.against(alert))));

        assertThat(six).hasSameSizeAs(one);
    }

    private Countermeasure only(TenantId tenant, long alert) {
        List<Countermeasure> all = lead(tenant, () -> countermeasures.against(alert));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
