package dev.lodestar.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static dev.lodestar.history.HistoryWorld.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.lodestar.alert.AlertRaised;
import dev.lodestar.alert.Rule;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.webhook.channel.Signatures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Systems and chat groups hear what happens, once, however long they are away. */
@HistoryTest
@TestPropertySource(properties = {"lodestar.webhook.allowed-hosts=localhost", "lodestar.webhook.timeout=PT1S"})
class WebhooksTest {

    private static final Instant BEGIN = HistoryWorld.START;

    private final WireMockServer receiver =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @Autowired
    HistoryWorld world;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Dispatching dispatching;

    @Autowired
    Delivering delivering;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void start() {
        receiver.start();
        answer(ok());
    }

    @AfterEach
    void stop() {
        receiver.stop();
    }

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
    void what_fails_is_tried_again_with_the_same_number_for_three_days() {
        TenantId tenant = world.begin(1);
        create(tenant, WebhookKind.SYSTEM, List.of(), null);
        fire(tenant, 1);
        answer(status(500));
        for (int hour = 0; hour <= 80; hour++) {
            after(tenant, Duration.ofHours(hour));
        }

        assertThat(received()).hasSizeBetween(8, 9);
        assertThat(received().stream()
                        .map(request -> request.getHeader("webhook-id"))
                        .distinct())
                .hasSize(1);
        DeliveryView dead = log(tenant).getFirst();
        assertThat(dead.state()).isEqualTo(DeliveryState.DEAD);
        assertThat(dead.error()).isEqualTo("Answered 500");

        answer(ok());
        admin(tenant, () -> webhooks.resend(dead.webhookId(), dead.id()));
        after(tenant, Duration.ofHours(81));
        assertThat(log(tenant).getFirst().state()).isEqualTo(DeliveryState.SENT);
        assertThat(received().getLast().getHeader("webhook-id"))
                .isEqualTo(received().getFirst().getHeader("webhook-id"));
    }

    @ParameterizedTest
    @CsvSource({"429, 600, 9, 10", "503, 600, 9, 10", "429, '', 0, 1", "400, 600, 9, 10", "404, '', 0, 1"})
    void who_asks_for_a_pause_gets_it(int code, String pause, int tooEarly, int minutes) {
        TenantId tenant = world.begin(1);
        create(tenant, WebhookKind.SYSTEM, List.of(), null);
        fire(tenant, 1);
        ResponseDefinitionBuilder busy = status(code);
        answer(pause.isEmpty() ? busy : busy.withHeader("Retry-After", pause));
        after(tenant, Duration.ZERO);
        answer(ok());

        after(tenant, Duration.ofMinutes(tooEarly));
        assertThat(received()).hasSize(1);
        after(tenant, Duration.ofMinutes(minutes));
        assertThat(received()).hasSize(2);
    }

    @Test
    void who_says_it_is_gone_is_switched_off() {
        TenantId tenant = world.begin(1);
        create(tenant, WebhookKind.SYSTEM, List.of(), null);
        fire(tenant, 1);
        answer(status(410));
        after(tenant, Duration.ZERO);

        assertThat(log(tenant).getFirst().state()).isEqualTo(DeliveryState.DEAD);
        assertThat(admin(tenant, webhooks::list).getFirst().enabled()).isFalse();
    }

    @Test
    void a_slow_answer_is_not_waited_for() {
        TenantId tenant = world.begin(1);
        create(tenant, WebhookKind.SYSTEM, List.of(), null);
        fire(tenant, 1);
        answer(ok().withFixedDelay(20_000));
        after(tenant, Duration.ZERO);
        assertThat(log(tenant).getFirst().error()).isEqualTo("No answer within 1 s");

        answer(ok("x".repeat(2_000)).withChunkedDribbleDelay(20, 20_000));
        Instant begin = Instant.now();
        after(tenant, Duration.ofMinutes(1));
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(log(tenant).getFirst().state()).isEqualTo(DeliveryState.QUEUED);
    }

    @Test
    void a_redirect_is_not_followed_wherever_it_leads() {
        TenantId tenant = world.begin(1);
        create(tenant, WebhookKind.SYSTEM, List.of(), null);
        fire(tenant, 1);
        answer(aResponse().withStatus(307).withHeader("Location", "http://169.254.169.254/latest/meta-data/"));
        after(tenant, Duration.ZERO);

        assertThat(received()).hasSize(1);
        assertThat(log(tenant).getFirst().error()).isEqualTo("Answered 307");
    }

    @Test
    void no_more_of_an_answer_is_kept_than_helps() {
        TenantId tenant = world.begin(1);
        create(tenant, WebhookKind.SYSTEM, List.of(), null);
        fire(tenant, 1);
        answer(status(500).withBody("e".repeat(100_000)));
        after(tenant, Duration.ZERO);

        assertThat(log(tenant).getFirst().answer()).hasSize(1_024);
    }

    @Test
    void one_that_is_away_keeps_no_other_waiting() {
        TenantId tenant = world.begin(3);
        admin(
                tenant,
                () -> webhooks.create(new NewWebhook(
                        WebhookKind.SYSTEM, "away", "http://localhost:1/", null, List.of(), null, null)));
        create(tenant, WebhookKind.SYSTEM, List.of(), null);
        fire(tenant, 3);
        after(tenant, Duration.ZERO);

        assertThat(received()).hasSize(3);
        assertThat(log(tenant).stream().filter(one -> one.state() == DeliveryState.QUEUED))
                .hasSize(3);
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
    void a_chat_group_that_refuses_in_a_friendly_answer_is_asked_again() {
        TenantId tenant = world.begin(1);
        create(tenant, WebhookKind.DINGTALK, List.of("alert.fired"), null);
        fire(tenant, 1);
        answer(okJson("{\"errcode\":310000,\"errmsg\":\"sign not match\"}"));
        after(tenant, Duration.ofMinutes(1));
        assertThat(log(tenant).getFirst().error()).isEqualTo("310000 sign not match");

        answer(okJson("{\"errcode\":0}"));
        after(tenant, Duration.ofMinutes(2));
        assertThat(log(tenant).getFirst().state()).isEqualTo(DeliveryState.SENT);
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

    private int enable(long id, boolean enabled) {
        webhooks.enable(id, enabled);
        return 0;
    }

    private WebhookWithSecret create(TenantId tenant, WebhookKind kind, List<String> types, String unit) {
        String url = "http://localhost:" + receiver.port() + "/hook";
        return admin(tenant, () -> webhooks.create(new NewWebhook(kind, null, url, null, types, unit, "en")));
    }

    private void answer(ResponseDefinitionBuilder answer) {
        receiver.resetMappings();
        receiver.stubFor(post(anyUrl()).willReturn(answer));
    }

    private List<LoggedRequest> received() {
        return receiver.getAllServeEvents().reversed().stream()
                .map(event -> event.getRequest())
                .toList();
    }

    private void fire(TenantId tenant, int measures) {
        for (int number = 0; number < measures; number++) {
            world.report(tenant, "m" + number, "2026-W05", 100, 100, 100, 80, 70);
        }
        await().pollInSameThread().until(() -> count(tenant) == measures);
    }

    private int count(TenantId tenant) {
        return jdbc.sql("select count(*) from webhook_event where tenant = ?")
                .param(tenant.value())
                .query(Integer.class)
                .single();
    }

    private AlertRaised again(TenantId tenant) {
        return jdbc.sql("select id, changed_at from incident where tenant = ?")
                .param(tenant.value())
                .query((row, number) ->
                        new AlertRaised(tenant, row.getLong(1), "m0", Rule.LAG, Moments.read(row, "changed_at"), false))
                .single();
    }

    private void after(TenantId tenant, Duration since) {
        world.on(BEGIN.plus(since).toString());
        TenantScope.run(tenant, () -> {
            dispatching.tellSystems();
            dispatching.tellGroups();
            delivering.sendSome();
        });
    }

    private List<DeliveryView> log(TenantId tenant) {
        return admin(tenant, () -> webhooks.deliveries(null, null, null, 100));
    }

    private static <T> T admin(TenantId tenant, Callable<T> work) {
        return as(tenant, Role.ADMIN, "company", "admin", work);
    }
}
