package dev.lodestar.alert;

import dev.lodestar.ingest.FailingShop;
import dev.lodestar.ingest.Sources;
import dev.lodestar.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A source of the sales unit, owned by Sun of the service unit, lets nobody in until its password is put right. */
abstract class FailingSourceFixture extends LaggingBookings {
    @Autowired
    ApplicationContext context;

    @Autowired
    Sources sources;

    @Autowired
    SourceLedger ledger;

    @Autowired
    AlertBoard board;

    @Autowired
    Mutes mutes;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_source_with_a_wrong_password() {
        define(false, true);
    }

    void define(boolean works, boolean enabled) {
        define("sales", works, "sales", enabled);
    }

    void define(String key, boolean works, String unit, boolean enabled) {
        FailingShop.keep(context, tenant, FailingShop.spec(key, "System of " + key, "sun", unit, works, enabled));
    }

    void pull() {
        pullBySystem();
        follow();
    }

    void pullBySystem() {
        TenantScope.run(tenant, () -> sources.pullBySystem("sales"));
    }

    /** A pull of which nobody tells. */
    void ended(int hours, String state, @Nullable String error) {
        jdbc.sql("""
                insert into pull_run (tenant, id, source_id, state, started_at, finished_at, stored, unchanged, revised,
                    rejected, missing, error)
                select tenant, nextval(lodestar_id), id, ?, ?, ?, 0, 0, 0, 0, 0, ? from source
                where tenant = ? and source_key = 'sales'""")
                .params(state, IncidentRows.stored(at(hours)), IncidentRows.stored(at(hours)), error, tenant.value())
                .update();
    }

    void follow() {
        TenantScope.run(tenant, () -> ledger.follow("sales"));
    }

    void later(int hours) {
        cast.clock().moveTo(at(hours));
    }

    static Instant at(int hours) {
        return AlertWorld.TUESDAY.plusSeconds(hours * 3600L);
    }

    AlertView failing() {
        return ofSources(AlertQuery.Stage.OPEN).getFirst();
    }

    List<AlertView> ofSources(AlertQuery.Stage stage) {
        return as(
                "admin",
                () -> board.page(new AlertQuery(stage, null, Rule.SOURCE, null), 10, null)
                        .items());
    }

    List<AlertView> alerts(String person) {
        return as(person, () -> alerts.list(AlertFilter.ANY, 100, null).items());
    }

    List<Long> ids(String person) {
        return alerts(person).stream().map(AlertView::id).toList();
    }

    List<AlertEscalated> escalated(long alert) {
        return heard.of(AlertEscalated.class, tenant).stream()
                .filter(event -> event.incidentId() == alert)
                .toList();
    }
}
