package dev.lodestar.notification;

import static dev.lodestar.history.HistoryWorld.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A company that wants no mails gets none, and loses no news. */
class MailSwitchTest extends NewsMailsFixture {

    @Autowired
    private MailSwitch mailSwitch;

    @Test
    void nothing_leaves_while_it_is_off_the_inbox_stays_and_nothing_comes_late() {
        TenantId tenant = lagging(1);
        admin(tenant, mailSwitch::turnOff);
        after(tenant, Duration.ofMinutes(1));

        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(as(tenant, Role.ADMIN, "company", "admin", outbox::log)).isEmpty();
        assertThat(as(tenant, Role.LEAD, "sales", "li-ming", () -> inbox.unread()))
                .isEqualTo(1);
        assertThat(as(tenant, Role.ADMIN, "company", "admin", mailSwitch::state))
                .hasValueSatisfying(off -> assertThat(off.by()).isEqualTo("admin"));

        admin(tenant, mailSwitch::turnOn);
        after(tenant, Duration.ofHours(1));
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(as(tenant, Role.ADMIN, "company", "admin", mailSwitch::state))
                .isEmpty();
    }

    @Test
    void what_waits_when_it_is_switched_off_is_given_up_and_can_be_sent_later() {
        TenantId tenant = lagging(1);
        world.on(BEGIN.plus(Duration.ofMinutes(1)).toString());
        write(tenant);
        admin(tenant, mailSwitch::turnOff);
        send(tenant);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        MailView mail = as(tenant, Role.ADMIN, "company", "admin", outbox::log).getFirst();
        assertThat(mail.state()).isEqualTo(MailState.DEAD);
        assertThat(mail.lastError()).isEqualTo("E-mail is switched off for the company");

        admin(tenant, mailSwitch::turnOn);
        admin(tenant, () -> outbox.resend(mail.id()));
        send(tenant);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void one_company_decides_for_itself_and_only_its_administrators_do() {
        TenantId off = lagging(1);
        TenantId on = lagging(1);
        admin(off, mailSwitch::turnOff);
        after(on, Duration.ofMinutes(1));

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThatThrownBy(() -> as(on, Role.LEAD, "sales", "li-ming", () -> {
                    mailSwitch.turnOff();
                    return 0;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(TenantScope.call(on, mailSwitch::isOff)).isFalse();
    }

    private static void admin(TenantId tenant, Runnable work) {
        as(tenant, Role.ADMIN, "company", "admin", () -> {
            work.run();
            return 0;
        });
    }
}
