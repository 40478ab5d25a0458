package dev.lodestar.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.lodestar.alert.AlertRaised;
import dev.lodestar.alert.Rule;
import dev.lodestar.ingest.AnswersRejected;
import dev.lodestar.ingest.FailingShop;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.webhook.channel.Signatures;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Systems and chat groups hear what happens, once and signed. */
class WebhooksTest extends WebhooksFixture {

    @Test
    void a_system_gets_an_alert_signed_and_with_its_evidence() {
        TenantId tenant = world.begin(1);
        WebhookWithSecret made = create(tenant, WebhookKind.SYSTEM, List.of("alert.fired"), null);
        fire(tenant, 1);
        after(tenant, Duration.ZERO);

        LoggedRequest request = received().getFirst();
        String id = request.getHeader("webhook-id");
        String body = request.getBodyAsString();
        long sent = Long.parseLong(request.getHeader("webhook-timestamp"));
        assertThat(id).startsWith("msg_");
        assertThat(sent).isEqualTo(BEGIN.getEpochSecond());
        assertThat(request.getHeader("webhook-signature"))
                .isEqualTo(Signatures.standard(made.secret(), id, sent, body));
        JsonNode json = JsonMapper.shared().readTree(body);
        assertThat(json.at("/type").asString()).isEqualTo("alert.fired");
        assertThat(json.at("/data/measure").asString()).isEqualTo("m0");
        assertThat(json.at("/data/evidence/1/actual").asString()).isEqualTo("70");
        assertThat(json.at("/data/link").asString()).contains("/alerts/");
        assertThat(log(tenant)).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(DeliveryState.SENT);
            assertThat(delivery.status()).isEqualTo(200);
        });
        assertThat(jdbc.sql("select concat(address, secret) from webhook where tenant = ?")
                        .param(tenant.value())
                        .query(String.class)
                        .single())
                .as("neither the address nor the secret can be read from the database")
                .doesNotContain("localhost", made.secret().substring(6));
    }

    @Test
    void the_same_event_twice_is_one_delivery() {
        TenantId tenant = world.begin(1);
        create(tenant, WebhookKind.SYSTEM, List.of(), null);
        fire(tenant, 1);
        after(tenant, Duration.ZERO);
        AlertRaised again = again(tenant);
        for (int i = 0; i < 2; i++) {
            TenantScope.run(tenant, () -> transactions.executeWithoutResult(status -> events.publishEvent(again)));
            await().pollInSameThread().until(() -> count(tenant) == 1);
            after(tenant, Duration.ofMinutes(1));
        }

        assertThat(received()).hasSize(1);
    }

    @Test
    void a_chat_group_gets_one_message_about_what_belongs_together() {
        TenantId tenant = world.begin(3);
        create(tenant, WebhookKind.FEISHU, List.of("alert.fired"), null);
        fire(tenant, 3);
        answer(okJson("{\"code\":0}"));
        after(tenant, Duration.ofSeconds(59));
        assertThat(received()).isEmpty();

        List<String> sent = StatementCount.during(() -> after(tenant, Duration.ofSeconds(60)));

        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getBodyAsString())
                .contains("3 alerts and changes", "Measure m0: 30\u00a0% below expectation for 2 weeks");
        assertThat(sent).hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void a_failing_source_is_told_by_its_name_and_what_is_behind_it_in_one_line() {
        TenantId tenant = world.begin(3);
        create(tenant, WebhookKind.SYSTEM, List.of("alert.fired"), "sales");
        create(tenant, WebhookKind.FEISHU, List.of("alert.fired"), null);
        FailingShop.keep(context, tenant, FailingShop.spec("li-ming", "sales", false, "m0", "m1", "m2"));
        TenantScope.run(tenant, () -> sources.pullBySystem("shop"));
        await().pollInSameThread().until(() -> count(tenant) == 1);
        TenantScope.run(
                tenant,
                () -> transactions.executeWithoutResult(status -> IntStream.range(0, 3)
                        .forEach(number -> events.publishEvent(
                                new AlertRaised(tenant, 900 + number, "m" + number, Rule.MISSING, BEGIN, false)))));
        answer(okJson("{\"code\":0}"));
        after(tenant, Duration.ofSeconds(60));

        List<String> bodies =
                received().stream().map(LoggedRequest::getBodyAsString).toList();
        String system = bodies.stream()
                .filter(body -> body.contains("\"rule\":\"SOURCE\""))
                .findFirst()
                .orElseThrow();
        JsonNode data = JsonMapper.shared().readTree(system).get("data");
        assertThat(data.get("source").asString()).isEqualTo("shop");
        assertThat(data.get("sourceName").asString()).isEqualTo("Shop");
        assertThat(data.get("since").asString()).isEqualTo(BEGIN.toString());
        assertThat(data.get("unitKey").asString()).isEqualTo("sales");
        assertThat(data.has("measure")).isFalse();
        assertThat(bodies)
                .filteredOn(body -> body.contains("interactive"))
                .singleElement()
                .satisfies(chat -> assertThat(chat)
                        .contains("2 alerts and changes", "Source Shop has failed since 3 March 2026")
                        .contains("Source Shop failed: 3 measures have no value")
                        .as("a group may hear that a source fails, not what it says")
                        .doesNotContain("jdbc:", "Measure m0"));
    }

    @Test
    void a_unit_hears_of_its_own_and_what_is_below() {
        TenantId tenant = world.begin(1);
        create(tenant, WebhookKind.SYSTEM, List.of("alert.fired"), "swap");
        create(tenant, WebhookKind.SYSTEM, List.of("alert.fired"), "company");
        fire(tenant, 1);
        after(tenant, Duration.ZERO);

        assertThat(received()).hasSize(1);
    }

    @Test
    void a_pull_that_rejects_answers_is_one_message_that_names_a_hundred_of_them() {
        TenantId tenant = world.begin(1);
        create(tenant, WebhookKind.SYSTEM, List.of("observation.rejected"), null);
        jdbc.sql("""
                insert into source (tenant, id, source_key, name, kind, url, user_name, password, queries, cron, owner, unit_key,
                    enabled, statement_timeout_seconds, connect_timeout_seconds, version)
                values (?, 7000, 'shop', 'Shop', 'MARIADB', '', '', '', '[]', '', 'li-ming', 'sales', false, 1, 1, 0)""").param(tenant.value()).update();
        jdbc.sql("""
                insert into pull_run (tenant, id, source_id, state, started_at, stored, unchanged, revised, rejected, missing)
                values (?, 7001, 7000, 'PARTLY', '2026-03-03 02:00:00', 0, 0, 0, 180, 0)""").param(tenant.value()).update();
        jdbc.sql("""
                insert into pull_reject (tenant, id, run_id, measure_key, period, code, message)
                select ?, nextval(lodestar_id), 7001, 'm0', concat('2026-W', s.seq), 'NOT_A_NUMBER', 'Send a number'
                from seq_1_to_150 s""").param(tenant.value()).update();
        AnswersRejected rejected = new AnswersRejected(tenant, "shop", 7001, 180, BEGIN);
        for (int twice = 0; twice < 2; twice++) {
            TenantScope.run(tenant, () -> transactions.executeWithoutResult(status -> events.publishEvent(rejected)));
        }
        after(tenant, Duration.ZERO);

        assertThat(received()).hasSize(1);
        JsonNode json = JsonMapper.shared().readTree(received().getFirst().getBodyAsString());
        assertThat(json.at("/type").asString()).isEqualTo("observation.rejected");
        assertThat(json.at("/data/source").asString()).isEqualTo("shop");
        assertThat(json.at("/data/total").asInt()).isEqualTo(180);
        assertThat(json.at("/data/rejected").size()).isEqualTo(100);
        assertThat(json.at("/data/rejected/0/measure").asString()).isEqualTo("m0");
        assertThat(json.at("/data/rejected/0/code").asString()).isEqualTo("NOT_A_NUMBER");
    }

    @Test
    void a_tenant_without_any_keeps_nothing_to_tell() {
        TenantId tenant = world.begin(1);
        fire(tenant, 1);
        after(tenant, Duration.ZERO);

        assertThat(count(tenant)).isZero();
        assertThat(log(tenant)).isEmpty();
    }

    @Test
    void what_is_switched_off_waits_and_what_is_deleted_is_gone() {
        TenantId tenant = world.begin(1);
        long id = create(tenant, WebhookKind.SYSTEM, List.of(), null).webhook().id();
        admin(tenant, () -> enable(id, false));
        fire(tenant, 1);
        after(tenant, Duration.ZERO);
        assertThat(received()).isEmpty();

        admin(tenant, () -> enable(id, true));
        after(tenant, Duration.ofMinutes(1));
        assertThat(received()).hasSize(1);

        TenantId other = world.begin(1);
        assertThatThrownBy(() -> admin(other, () -> enable(id, false))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> admin(
                        other, () -> webhooks.resend(id, log(tenant).getFirst().id())))
                .isInstanceOf(NotFoundException.class);
        admin(tenant, () -> {
            webhooks.delete(id);
            return 0;
        });
        assertThat(log(tenant)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/x, /url",
        "ftp://example.com/x, /url",
        "https://user:pass@example.com/x, /url",
        "not an address, /url",
        "https:///x, /url",
    })
    void an_address_that_will_not_do_is_named(String url, String pointer) {
        TenantId tenant = world.begin(1);

        assertThatThrownBy(() -> admin(
                        tenant,
                        () -> webhooks.create(new NewWebhook(
                                WebhookKind.SYSTEM, null, url, null, List.of("alert.fires"), "none", "fr"))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly(pointer, "/events/0", "/unitKey", "/language"));
    }
}
