package dev.lodestar.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.lodestar.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Receivers that are away, slow, hostile or busy lose nothing and hold nobody up. */
class WebhookFaultsTest extends WebhooksFixture {

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
}
