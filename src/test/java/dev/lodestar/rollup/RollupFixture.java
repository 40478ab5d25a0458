package dev.lodestar.rollup;

import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.lodestar.cascade.Links;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.CurrentLights;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.NodeRollup;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.rollup.Forest.News;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import dev.lodestar.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The stored roll-up on a real database, of two tenants whose plans, links and numbers a test decides. */
final class RollupFixture implements AutoCloseable {

    static final TenantId TENANT = new TenantId("jd-auto");
    static final TenantId OTHER = new TenantId("rhein-mobil");
    private static final Instant NOW = Instant.parse("2026-03-03T02:00:00Z");

    final Map<TenantId, Forest> forests = new ConcurrentHashMap<>();
    final JdbcClient jdbc;
    final RollupTables store;
    final RollupUpkeep upkeep;
    final TransactionTemplate transaction;
    private final HikariDataSource connections;

    RollupFixture() {
        TestDatabase.Schema schema = TestDatabase.createSchema();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(schema.url());
        config.setUsername(schema.user());
        config.setPassword(schema.password());
        config.setMaximumPoolSize(6);
        this.connections = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(connections)
                .locations("classpath:db/migration/tenancy", "classpath:db/migration/rollup")
                .load()
                .migrate();
        DataSource counted =
                (DataSource) new StatementCount().postProcessAfterInitialization(connections, "connections");
        JdbcTemplate template = new JdbcTemplate(Objects.requireNonNull(counted));
        this.jdbc = JdbcClient.create(template);
        this.store = new RollupTables(jdbc, template);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(counted));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.upkeep = new RollupUpkeep(
                store, lights(), plans(), links(), Clock.fixed(NOW, ZoneOffset.UTC), new SimpleMeterRegistry());
        for (TenantId tenant : List.of(TENANT, OTHER)) {
            jdbc.sql("insert into tenant (id, name, zone, locale) values (?, ?, 'UTC', 'en')")
                    .params(tenant.value(), tenant.value())
                    .update();
        }
    }

    /** Lets the tenant begin anew with a forest and nothing stored. */
    void begin(TenantId tenant, Forest forest) {
        forests.put(tenant, forest);
        in(tenant, store::clear);
    }

    void follow(TenantId tenant, News news) {
        if (!news.measures().isEmpty()) {
            in(
                    tenant,
                    () -> upkeep.follow(
                            news.measures().stream().map(RollupFixture::id).toList()));
        }
        for (String plan : news.plans()) {
            in(tenant, () -> upkeep.replace(List.of(plan)));
        }
    }

    void in(TenantId tenant, Runnable work) {
        TenantScope.run(tenant, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    /** Everything that is stored of the tenant. */
    Map<String, NodeRollup> stored(TenantId tenant) {
        return TenantScope.call(tenant, () -> {
            List<String> ids = jdbc.sql("select id from rollup_node where tenant = :tenant")
                    .param("tenant", tenant.value())
                    .query(String.class)
                    .list();
            return new TreeMap<>(store.states(ids));
        });
    }

    @Override
    public void close() {
        connections.close();
    }

    private Forest forest() {
        return Objects.requireNonNull(forests.get(TenantScope.current()));
    }

    private CurrentLights lights() {
        CurrentLights lights = mock(CurrentLights.class);
        when(lights.byIds(anyCollection())).thenAnswer(call -> {
            Collection<Long> ids = call.getArgument(0);
            return found(ids.stream().map(id -> "measure-" + id));
        });
        when(lights.byKeys(anyCollection())).thenAnswer(call -> {
            Collection<String> keys = call.getArgument(0);
            return found(keys.stream());
        });
        when(lights.all()).thenAnswer(call -> List.copyOf(forest().lights.values()));
        return lights;
    }

    private List<Light> found(Stream<String> keys) {
        return keys.map(forest().lights::get).filter(Objects::nonNull).toList();
    }

    private PublishedPlans plans() {
        PublishedPlans plans = mock(PublishedPlans.class);
        when(plans.find(anyString()))
                .thenAnswer(call -> Optional.ofNullable(forest().plans.get(call.<String>getArgument(0))));
        when(plans.all())
                .thenAnswer(call -> forest().versions.entrySet().stream()
                        .map(plan -> new PlanSummary(plan.getKey(), "", "", 2026, "", plan.getValue()))
                        .toList());
        when(plans.documents())
                .thenAnswer(call ->
                        forest().plans.values().stream().collect(Collectors.toMap(PlanDocument::key, plan -> plan)));
        return plans;
    }

    private Links links() {
        Links links = mock(Links.class);
        when(links.current()).thenAnswer(call -> List.copyOf(forest().links.values()));
        return links;
    }

    private static long id(String measure) {
        return Long.parseLong(measure.substring("measure-".length()));
    }
}
