package dev.lodestar.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.news.Inbox;
import dev.lodestar.tenancy.Forgetting;
import dev.lodestar.tenancy.TenantScope;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is too old goes, what somebody still has to deal with stays. */
class ForgettingTest extends PushFixture {

    private static final List<String> TABLES =
            List.of("notice", "news", "outgoing_mail", "push_delivery", "webhook_delivery");

    @Autowired
    private List<Forgetting> all;

    @Autowired
    private Inbox inbox;

    @Test
    void read_news_goes_after_400_days_and_what_was_delivered_after_90() throws Exception {
        TenantId tenant = told();
        lead(tenant, () -> inbox.readAll(Long.MAX_VALUE));
        forget(tenant, Duration.ofDays(90));
        assertThat(TABLES).extracting(table -> count(tenant, table)).containsExactly(1, 1, 1, 1, 1);

        forget(tenant, Duration.ofDays(90).plusHours(1));
        assertThat(TABLES).extracting(table -> count(tenant, table)).containsExactly(1, 1, 0, 0, 0);
        forget(tenant, Duration.ofDays(400).plusHours(1));
        assertThat(TABLES).extracting(table -> count(tenant, table)).containsOnly(0);
    }

    @Test
    void unread_news_and_dead_letters_stay() throws Exception {
        TenantId tenant = told();
        for (String table : List.of("outgoing_mail", "push_delivery", "webhook_delivery")) {
            jdbc.sql("update " + table + " set state = 'DEAD' where tenant = ?")
                    .param(tenant.value())
                    .update();
        }
        forget(tenant, Duration.ofDays(1_000));

        assertThat(TABLES).extracting(table -> count(tenant, table)).containsOnly(1);
    }

    @Test
    void a_round_deletes_a_thousand_at_most_and_nothing_of_another_company() {
        TenantId tenant = world.begin(1);
        TenantId other = world.begin(1);
        for (TenantId one : List.of(tenant, other)) {
            jdbc.sql("""
                    insert into webhook_delivery (tenant, webhook_id, delivery_key, message_id, type, payload, state,
                        attempts, written_at)
                    select ?, 1, concat('k', s.seq), 'm', 'alert.fired', '{}', 'SENT', 1, '2025-03-03 02:00:00'
                    from seq_1_to_1500 s""").param(one.value()).update();
        }
        List<Boolean> more = TenantScope.call(
                tenant, () -> all.stream().map(Forgetting::forgetSome).toList());

        assertThat(more).containsOnlyOnce(true);
        assertThat(count(tenant, "webhook_delivery")).isEqualTo(500);
        assertThat(count(other, "webhook_delivery")).isEqualTo(1_500);
    }

    private TenantId told() throws Exception {
        TenantId tenant = world.begin(1);
        allow(tenant, new TestBrowser().at(address("one")));
        answer(aResponse().withStatus(201));
        fire(tenant, 1);
        after(tenant, Duration.ofMinutes(1));
        jdbc.sql("update outgoing_mail set state = 'SENT' where tenant = ?")
                .param(tenant.value())
                .update();
        jdbc.sql("""
                insert into webhook_delivery (tenant, webhook_id, delivery_key, message_id, type, payload, state, attempts,
                    written_at) values (?, 1, 'k', 'm', 'alert.fired', '{}', 'SENT', 1, '2026-03-03 02:01:00')""").param(tenant.value()).update();
        return tenant;
    }

    private void forget(TenantId tenant, Duration since) {
        world.on(BEGIN.plus(since).toString());
        TenantScope.run(
                tenant,
                () -> all.forEach(old -> {
                    while (old.forgetSome()) {
                        assertThat(old).isNotNull();
                    }
                }));
    }

    private int count(TenantId tenant, String table) {
        return jdbc.sql("select count(*) from " + table + " where tenant = ?")
                .param(tenant.value())
                .query(Integer.class)
                .single();
    }
}
