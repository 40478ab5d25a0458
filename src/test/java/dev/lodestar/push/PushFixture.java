package dev.lodestar.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static dev.lodestar.history.HistoryWorld.as;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.news.NewsPreference;
import dev.lodestar.news.NewsPreferences;
import dev.lodestar.news.Spreading;
import dev.lodestar.notification.NewsMails;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A push service, and tenants whose measures lag from the third of March on. */
@HistoryTest
@TestPropertySource(properties = {"lodestar.webhook.allowed-hosts=localhost", "lodestar.webhook.timeout=PT1S"})
abstract class PushFixture {

    static final Instant BEGIN = HistoryWorld.START;

    final WireMockServer service =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @Autowired
    HistoryWorld world;

    @Autowired
    PushBrowsers browsers;

    @Autowired
    PushDeliveries deliveries;

    @Autowired
    Spreading spreading;

    @Autowired
    NewsMails mails;

    @Autowired
    NewsPreferences preferences;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void start() {
        service.start();
        answer(aResponse().withStatus(201));
    }

    @AfterEach
    void stop() {
        service.stop();
    }

    void answer(ResponseDefinitionBuilder answer) {
        service.resetMappings();
        service.stubFor(post(anyUrl()).willReturn(answer));
    }

    List<LoggedRequest> received() {
        return service.getAllServeEvents().reversed().stream()
                .map(event -> event.getRequest())
                .toList();
    }

    String address(String name) {
        return "http://localhost:" + service.port() + "/push/" + name;
    }

    void allow(TenantId tenant, NewBrowser browser) {
        lead(tenant, () -> {
            browsers.allow(browser);
            return 0;
        });
    }

    void prefer(TenantId tenant, NewsPreference preference) {
        lead(tenant, () -> {
            preferences.choose(preference);
            return 0;
        });
    }

    void fire(TenantId tenant, int measures) {
        for (int number = 0; number < measures; number++) {
            world.report(tenant, "m" + number, "2026-W05", 100, 100, 100, 80, 70);
        }
        await().pollInSameThread()
                .until(() -> jdbc.sql("select count(*) from news where tenant = ?")
                                .param(tenant.value())
                                .query(Integer.class)
                                .single()
                        == measures);
        TenantScope.run(tenant, spreading::spreadSome);
    }

    void after(TenantId tenant, Duration since) {
        world.on(BEGIN.plus(since).toString());
        TenantScope.run(tenant, () -> {
            mails.writeSome();
            deliveries.sendSome();
        });
    }

    List<PushDeliveryView> log(TenantId tenant) {
        return as(tenant, Role.ADMIN, "company", "admin", deliveries::log);
    }

    static <T> T lead(TenantId tenant, Callable<T> work) {
        return as(tenant, Role.LEAD, "sales", "li-ming", work);
    }
}
