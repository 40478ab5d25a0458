package dev.lodestar.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static dev.lodestar.history.HistoryWorld.as;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.lodestar.alert.AlertRaised;
import dev.lodestar.alert.Rule;
import dev.lodestar.history.HistoryTest;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.ingest.Sources;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A receiver, and tenants whose measures lag from the third of March on. */
@HistoryTest
@TestPropertySource(properties = {"lodestar.webhook.allowed-hosts=localhost", "lodestar.webhook.timeout=PT1S"})
abstract class WebhooksFixture {

    static final Instant BEGIN = HistoryWorld.START;

    final WireMockServer receiver =
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
    ApplicationContext context;

    @Autowired
    Sources sources;

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

    int enable(long id, boolean enabled) {
        webhooks.enable(id, enabled);
        return 0;
    }

    WebhookWithSecret create(TenantId tenant, WebhookKind kind, List<String> types, String unit) {
        String url = "http://localhost:" + receiver.port() + "/hook";
        return admin(tenant, () -> webhooks.create(new NewWebhook(kind, null, url, null, types, unit, "en")));
    }

    void answer(ResponseDefinitionBuilder answer) {
        receiver.resetMappings();
        receiver.stubFor(post(anyUrl()).willReturn(answer));
    }

    List<LoggedRequest> received() {
        return receiver.getAllServeEvents().reversed().stream()
                .map(event -> event.getRequest())
                .toList();
    }

    void fire(TenantId tenant, int measures) {
        for (int number = 0; number < measures; number++) {
            world.report(tenant, "m" + number, "2026-W05", 100, 100, 100, 80, 70);
        }
        await().pollInSameThread().until(() -> count(tenant) == measures);
    }

    int count(TenantId tenant) {
        return jdbc.sql("select count(*) from webhook_event where tenant = ?")
                .param(tenant.value())
                .query(Integer.class)
                .single();
    }

    AlertRaised again(TenantId tenant) {
        return jdbc.sql("select id, changed_at from incident where tenant = ?")
                .param(tenant.value())
                .query((row, number) ->
                        new AlertRaised(tenant, row.getLong(1), "m0", Rule.LAG, Moments.read(row, "changed_at"), false))
                .single();
    }

    void after(TenantId tenant, Duration since) {
        world.on(BEGIN.plus(since).toString());
        TenantScope.run(tenant, () -> {
            dispatching.tellSystems();
            dispatching.tellGroups();
            delivering.sendSome();
        });
    }

    List<DeliveryView> log(TenantId tenant) {
        return admin(tenant, () -> webhooks.deliveries(null, null, null, 100));
    }

    static <T> T admin(TenantId tenant, Callable<T> work) {
        return as(tenant, Role.ADMIN, "company", "admin", work);
    }
}
