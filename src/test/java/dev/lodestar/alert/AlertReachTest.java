package dev.lodestar.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Reorganisation;
import dev.lodestar.organisation.TokenScope;
import dev.lodestar.organisation.Use;
import dev.lodestar.tenancy.TenantScope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who may do what about an alert, and whose it is. */
class AlertReachTest extends LaggingBookings {

    @Autowired
    private Reorganisation reorganisation;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "wang, handles",
        "zhao, handles",
        "chen, handles",
        "pmo, handles",
        "admin, handles",
        "li, comments",
        "ma, comments",
        "gao, comments",
        "sun, sees-nothing"
    })
    void what_one_may_do(String person, String expected) {
        if (expected.equals("sees-nothing")) {
            assertThatThrownBy(() -> as(person, () -> handling.comment(id, "Hm")))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(person, () -> handling.wake(id))).isInstanceOf(NotFoundException.class);
            return;
        }
        boolean handles = expected.equals("handles");
        AlertRights may = as(person, () -> handling.comment(id, "Hm")).may();

        assertThat(may).isEqualTo(new AlertRights(handles, true, handles, handles, handles));
        if (handles) {
            assertThat(as(person, () -> handling.acknowledge(id, "On it", null, null))
                            .alert()
                            .handled()
                            .acknowledged())
                    .isNotNull();
        } else {
            assertThatThrownBy(() -> as(person, () -> handling.acknowledge(id, "On it", null, null)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(person, () -> handling.snooze(id, TODAY.plusDays(1), "No")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(person, () -> handling.reassign(id, "li", "No")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(person, () -> handling.escalate(id, "No")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void a_partner_handles_the_alerts_of_its_own_measures() {
        long own = cast.lagging(tenant, "on-time", "gao", "gac");

        assertThat(as("gao", () -> handling.acknowledge(own, "On it", null, null))
                        .alert()
                        .handled()
                        .acknowledged())
                .isNotNull();
    }

    @Test
    void a_token_with_a_fitting_scope_acts_under_its_name() {
        AlertDetail detail =
                cast.withToken(tenant, TokenScope.WRITE, () -> handling.acknowledge(id, "Ticket 12", null, null));

        assertThat(detail.handling())
                .singleElement()
                .satisfies(act -> assertThat(act.by()).isEqualTo("robot"));
        assertThatThrownBy(() -> cast.withToken(tenant, TokenScope.READ, () -> handling.comment(id, "Hm")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> cast.withToken(tenant, TokenScope.INGEST, () -> handling.wake(id)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_alert_of_another_tenant_does_not_exist() {
        TenantId other = cast.begin();

        assertThatThrownBy(() -> cast.as(other, "pmo", () -> handling.acknowledge(id, "Mine", null, null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> cast.as(other, "pmo", () -> handling.comment(id, "Mine")))
                .isInstanceOf(NotFoundException.class);
        assertThat(TenantScope.call(other, rounds::run)).isZero();
        assertThat(as("wang", () -> alerts.get(id)).handling()).isEmpty();
    }

    @Test
    void who_is_named_handles_it_from_then_on_if_they_see_it() {
        assertThat(refused(() -> handling.reassign(id, "nobody", "Why"))).containsExactly("/person person.unknown");
        assertThat(refused(() -> handling.reassign(id, "sun", "Why"))).containsExactly("/person person.out-of-reach");
        assertThat(refused(() -> handling.reassign(id, "wang", "")))
                .containsExactly("/person person.same", "/reason field.missing");

        AlertDetail detail =
                as("wang", () -> handling.reassign(id, "li@" + tenant.value() + ".example", "Knows the dealers"));

        assertThat(detail.alert().handled().handler()).isEqualTo("li");
        assertThat(as("li", () -> handling.acknowledge(id, "On it", null, null))
                        .may()
                        .snooze())
                .isTrue();
        assertThat(heard.of(AlertReassigned.class, tenant)).singleElement().satisfies(event -> {
            assertThat(event.to()).isEqualTo("li");
            assertThat(event.by()).isEqualTo("wang");
        });
    }

    @Test
    void what_somebody_was_named_to_handle_goes_along_when_they_leave() {
        as("wang", () -> handling.reassign(id, "li", "Knows the dealers"));

        List<Use> uses =
                as("admin", () -> reorganisation.previewReplace("li", "zhao")).uses();
        assertThat(uses)
                .containsExactly(
                        new Use(Use.Kind.ALERT, Long.toString(id), "Measure bookings", "/handler", "alerts/" + id));
        as("admin", () -> reorganisation.replacePerson("li", "zhao", "Li leaves"));

        AlertDetail detail = as("zhao", () -> alerts.get(id));
        assertThat(detail.alert().handled().handler()).isEqualTo("zhao");
        assertThat(detail.handling()).last().satisfies(act -> {
            assertThat(act.because()).isEqualTo(Cause.LEFT);
            assertThat(act.by()).isEqualTo("admin");
            assertThat(act.text()).isEqualTo("Li leaves");
        });
        assertThat(heard.of(AlertReassigned.class, tenant)).hasSize(2);
    }
}
