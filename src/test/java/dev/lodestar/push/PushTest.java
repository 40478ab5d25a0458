package dev.lodestar.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.lodestar.history.HistoryWorld.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.news.MailTiming;
import dev.lodestar.news.NewsPreference;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** News reaches a browser by its push service: once, readable by the browser alone, when its reader wants it. */
class PushTest extends PushFixture {

    private static final Duration SETTLED = Duration.ofMinutes(1);

    @Test
    void a_browser_gets_what_the_mail_says_encrypted_for_it_alone() throws Exception {
        TenantId tenant = world.begin(1);
        TestBrowser browser = new TestBrowser();
        allow(tenant, browser.at(address("one")));
        fire(tenant, 1);
        after(tenant, Duration.ofSeconds(59));
        assertThat(received()).isEmpty();
        after(tenant, SETTLED);

        LoggedRequest request = received().getFirst();
        assertThat(request.getUrl()).isEqualTo("/push/one");
        assertThat(request.getHeader("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(request.getHeader("TTL")).isEqualTo("86400");
        assertThat(request.getHeader("Urgency")).isEqualTo("high");
        JsonNode message = JsonMapper.shared().readTree(browser.open(request.getBody()));
        assertThat(message.at("/title").asString()).isEqualTo("Measure m0: 30\u00a0% below expectation for 2 weeks");
        assertThat(message.at("/text").asString()).isEqualTo("New");
        assertThat(message.at("/path").asString()).matches("/alerts/\\d+");
        assertThat(message.at("/tag").asString())
                .isEqualTo(request.getHeader("Topic"))
                .matches("alert-\\d+");
        assertThat(log(tenant)).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(PushState.SENT);
            assertThat(delivery.person()).isEqualTo("li-ming");
        });
        assertThat(lead(tenant, browsers::mine)).singleElement().satisfies(mine -> {
            assertThat(mine.name()).isEqualTo("Firefox, Windows");
            assertThat(mine.usedAt()).isEqualTo(BEGIN.plus(SETTLED));
        });
        assertThat(jdbc.sql("select address from push_browser where tenant = ?")
                        .param(tenant.value())
                        .query(String.class)
                        .single())
                .as("an address cannot be read from the database")
                .doesNotContain("localhost");
    }

    @Test
    void the_push_service_can_check_who_sends() throws Exception {
        TenantId tenant = world.begin(1);
        allow(tenant, new TestBrowser().at(address("one")));
        fire(tenant, 1);
        after(tenant, SETTLED);

        String authorization = received().getFirst().getHeader("Authorization");
        assertThat(authorization).matches("vapid t=[\\w.-]+, ?k=[\\w-]+");
        String jwt = authorization.replaceAll(".*t=([\\w.-]+).*", "$1");
        String key = authorization.replaceAll(".*k=([\\w-]+).*", "$1");
        assertThat(key).isEqualTo(lead(tenant, browsers::key));
        assertThat(TestBrowser.isSigned(jwt, key)).isTrue();
        JsonNode claims = JsonMapper.shared()
                .readTree(new String(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]), StandardCharsets.UTF_8));
        assertThat(claims.at("/aud").asString()).isEqualTo("http://localhost:" + service.port());
        assertThat(claims.at("/sub").asString()).startsWith("mailto:");
        // The service judges by its own clock, which is nobody's to set.
        assertThat(Instant.ofEpochSecond(claims.at("/exp").asLong()))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(24)));
    }

    @Test
    void a_storm_is_one_message_for_each_browser_in_a_few_statements() throws Exception {
        TenantId tenant = world.begin(4);
        TestBrowser desk = new TestBrowser();
        allow(tenant, desk.at(address("desk")));
        allow(tenant, new TestBrowser().at(address("phone")));
        fire(tenant, 4);
        world.on(BEGIN.plus(SETTLED).toString());
        List<String> written = StatementCount.during(() -> TenantScope.run(tenant, mails::writeSome));
        TenantScope.run(tenant, mails::writeSome);
        TenantScope.run(tenant, deliveries::sendSome);
        TenantScope.run(tenant, deliveries::sendSome);

        assertThat(received()).extracting(LoggedRequest::getUrl).containsExactly("/push/desk", "/push/phone");
        JsonNode message =
                JsonMapper.shared().readTree(desk.open(received().getFirst().getBody()));
        assertThat(message.at("/title").asString()).isEqualTo("4 measures need you");
        assertThat(message.at("/text").asString().lines()).hasSize(2);
        assertThat(message.at("/path").asString()).isEqualTo("/inbox");
        assertThat(message.at("/tag").asString()).isEqualTo("news");
        assertThat(written.stream().filter(sql -> sql.contains("push_"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void a_browser_that_is_gone_is_forgotten_and_nothing_more_is_sent_to_it(int status) throws Exception {
        TenantId tenant = world.begin(2);
        allow(tenant, new TestBrowser().at(address("one")));
        answer(aResponse().withStatus(status));
        fire(tenant, 1);
        after(tenant, SETTLED);
        after(tenant, Duration.ofDays(1));

        assertThat(received()).hasSize(1);
        assertThat(lead(tenant, browsers::mine)).isEmpty();
        assertThat(log(tenant)).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(PushState.GONE);
            assertThat(delivery.error()).contains(Integer.toString(status));
        });
    }

    @Test
    void what_a_push_service_cannot_take_now_is_sent_later() throws Exception {
        TenantId tenant = world.begin(1);
        TestBrowser browser = new TestBrowser();
        allow(tenant, browser.at(address("one")));
        answer(aResponse().withStatus(503));
        fire(tenant, 1);
        after(tenant, SETTLED);
        after(tenant, Duration.ofSeconds(119));
        assertThat(received()).hasSize(1);
        assertThat(log(tenant).getFirst().state()).isEqualTo(PushState.QUEUED);

        answer(aResponse().withStatus(429).withHeader("Retry-After", "7200"));
        after(tenant, Duration.ofMinutes(2));
        after(tenant, Duration.ofMinutes(60));
        assertThat(received()).hasSize(2);

        answer(aResponse().withStatus(201));
        after(tenant, Duration.ofMinutes(122));
        assertThat(received()).hasSize(3);
        assertThat(received().getLast().getHeader("TTL"))
                .as("what is left of a day")
                .isEqualTo("79140");
        assertThat(browser.open(received().getLast().getBody())).contains("Measure m0");
        assertThat(log(tenant).getFirst().state()).isEqualTo(PushState.SENT);
    }

    @Test
    void a_service_that_is_away_for_longer_than_a_day_leaves_a_dead_letter() throws Exception {
        TenantId tenant = world.begin(1);
        allow(tenant, new TestBrowser().at(address("one")));
        answer(aResponse().withStatus(500));
        fire(tenant, 1);
        for (int hour = 1; hour <= 48; hour++) {
            after(tenant, Duration.ofHours(hour));
        }

        assertThat(received()).hasSizeBetween(5, 8);
        assertThat(log(tenant).getFirst().state()).isEqualTo(PushState.DEAD);
        answer(aResponse().withStatus(201));
        as(tenant, Role.ADMIN, "company", "admin", () -> {
            deliveries.resend(log(tenant).getFirst().id());
            return 0;
        });
        after(tenant, Duration.ofHours(49));
        assertThat(log(tenant).getFirst().state()).isEqualTo(PushState.SENT);
    }

    @Test
    void what_is_refused_for_how_it_is_asked_is_given_up_at_once() throws Exception {
        TenantId tenant = world.begin(1);
        allow(tenant, new TestBrowser().at(address("one")));
        answer(aResponse().withStatus(413).withBody("too large"));
        fire(tenant, 1);
        after(tenant, SETTLED);

        assertThat(log(tenant)).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(PushState.DEAD);
            assertThat(delivery.error()).isEqualTo("Answered 413 too large");
        });
        assertThat(lead(tenant, browsers::mine)).hasSize(1);
    }

    @Test
    void who_wants_no_mail_is_pushed_at_once_all_the_same_and_never_in_quiet_hours() throws Exception {
        TenantId tenant = world.begin(1);
        allow(tenant, new TestBrowser().at(address("one")));
        // It is ten in the morning in Shanghai.
        prefer(tenant, new NewsPreference(true, MailTiming.NONE, LocalTime.of(9, 0), LocalTime.of(11, 0), null));
        fire(tenant, 1);
        after(tenant, SETTLED);
        assertThat(received()).isEmpty();

        after(tenant, Duration.ofHours(1));
        assertThat(received()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from outgoing_mail where tenant = ?")
                        .param(tenant.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_digest_is_one_for_mail_and_browser() throws Exception {
        TenantId tenant = world.begin(1);
        allow(tenant, new TestBrowser().at(address("one")));
        prefer(tenant, new NewsPreference(true, MailTiming.DAILY, null, null, null));
        fire(tenant, 1);
        after(tenant, SETTLED);
        assertThat(received()).isEmpty();

        after(tenant, Duration.ofHours(22));
        assertThat(received()).hasSize(1);
    }
}
