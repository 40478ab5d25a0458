package dev.lodestar.alert;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.lodestar.ingest.SourceWatch;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.Evaluations;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.Kind;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.WorkCalendar;
import dev.lodestar.organisation.WorkingDays;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger on a real database, with measures whose facts a test decides. */
final class LedgerFixture implements AutoCloseable {

    static final TenantId TENANT = new TenantId("jd-auto");
    static final TenantId OTHER = new TenantId("rhein-mobil");

    private static final AtomicLong NEXT = new AtomicLong(1000);

    final List<Object> events = new CopyOnWriteArrayList<>();
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final MeasureDirectory directory = mock(MeasureDirectory.class);
    final JdbcClient jdbc;
    final IncidentStore store;
    final HandlingStore handling;
    final HandlingNews news = new HandlingNews(events::add);
    final WorkingDays workingDays = mock(WorkingDays.class);
    final SourceWatch sources = mock(SourceWatch.class);
    final Subjects subjects = new Subjects(directory, sources);
    final AlertViews views = new AlertViews(workingDays, subjects);
    private final Map<Long, WatchedMeasure> measures = new ConcurrentHashMap<>();
    private final HikariDataSource connections;
    private final TransactionTemplate transaction;
    private final IncidentLedger ledger;

    LedgerFixture(int mostConnections) {
        TestDatabase.Schema schema = TestDatabase.createSchema();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(schema.url());
        config.setUsername(schema.user());
        config.setPassword(schema.password());
        config.setMaximumPoolSize(mostConnections);
        this.connections = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(connections)
                .locations("classpath:db/migration/tenancy", "classpath:db/migration/alert")
                .load()
                .migrate();
        JdbcTemplate template = new JdbcTemplate(connections);
        this.jdbc = JdbcClient.create(template);
        this.store = new IncidentStore(jdbc, template);
        this.handling = new HandlingStore(jdbc, template);
        when(workingDays.calendar()).thenReturn(WorkCalendar.weekends(ZoneOffset.UTC));
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(connections));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.ledger = new IncidentLedger(
                evaluations(),
                directory,
                rules(),
                store,
                quiet(workingDays),
                new HandlingUpkeep(handling, news, workingDays),
                new Announcements(events::add, metrics),
                metrics);
        when(directory.byIds(anyCollection())).thenAnswer(call -> views(call.getArgument(0)));
        when(directory.all()).thenAnswer(call -> views(measures.keySet()));
        for (TenantId tenant : List.of(TENANT, OTHER)) {
            jdbc.sql("insert into tenant (id, name, zone, locale) values (?, ?, 'UTC', 'en')")
                    .params(tenant.value(), tenant.value())
                    .update();
        }
    }

    PastAlerts past() {
        return new PastAlerts(evaluations(), rules(), new PastStore(jdbc), handling);
    }

    /** Does something in a transaction of the tenant. */
    <T> T inTransaction(Supplier<T> work) {
        return TenantScope.call(TENANT, () -> transaction.execute(status -> work.get()));
    }

    /** Puts an act on record as the service does. */
    void act(long id, Instant at, Deed deed) {
        inTransaction(() -> {
            HandledIncident alert = handling.hold(id).orElseThrow();
            HandlingRow row = deed.by("wang", at, alert);
            handling.write(List.of(alert.after(row)), List.of(row), workingDays.calendar());
            return row;
        });
    }

    /** How an alert is handled by what is kept of it. */
    Handling handled(long id) {
        return inTransaction(() -> handling.hold(id).orElseThrow().handling());
    }

    /** What was done about an alert and those it continues. */
    List<HandlingRow> acts(long id) {
        return inTransaction(() -> handling.stories(List.of(id)).getOrDefault(id, List.of()));
    }

    WatchedMeasure weekly() {
        return measure(Frequency.WEEK);
    }

    WatchedMeasure measure(Frequency frequency) {
        WatchedMeasure measure = new WatchedMeasure(NEXT.incrementAndGet(), frequency);
        measures.put(measure.id, measure);
        return measure;
    }

    void replay(WatchedMeasure measure, Instant at) {
        replay(TENANT, List.of(measure.id), at);
    }

    void replay(TenantId tenant, Collection<Long> ids, Instant at) {
        TenantScope.run(tenant, () -> transaction.executeWithoutResult(status -> ledger.replay(ids, at)));
    }

    /** Reports a number a week from the first on and replays each week as it closes; a negative number is none. */
    void live(WatchedMeasure measure, int... values) {
        for (int number = 1; number <= values.length; number++) {
            if (values[number - 1] >= 0) {
                measure.report(WatchedMeasure.week(number), values[number - 1], WatchedMeasure.closing(number));
            }
            replay(measure, WatchedMeasure.closing(number));
        }
    }

    List<Incident> incidents(WatchedMeasure measure) {
        return TenantScope.call(TENANT, () -> store.read(List.of(measure.id)))
                .getOrDefault(measure.id, Story.NONE)
                .incidents();
    }

    Incident only(WatchedMeasure measure) {
        List<Incident> incidents = incidents(measure);
        if (incidents.size() != 1) {
            throw new AssertionError("Expected one incident but there are " + incidents);
        }
        return incidents.getFirst();
    }

    List<Happening> history(Incident incident) {
        AlertStore alerts = new AlertStore(jdbc);
        return TenantScope.call(TENANT, () -> alerts.history(incident.id())).stream()
                .map(HistoryRow::happening)
                .toList();
    }

    @Override
    public void close() {
        connections.close();
    }

    private Quiet quiet(WorkingDays workingDays) {
        return new Quiet(
                new MuteStore(jdbc),
                workingDays,
                mock(Organisation.class),
                mock(PublishedPlans.class),
                new RuleReach(mock(Organisation.class), mock(PublishedPlans.class)));
    }

    private RuleFindings rules() {
        return new RuleFindings(new RuleStore(jdbc), mock(RuleReach.class), evaluations(), directory);
    }

    private Evaluations evaluations() {
        Evaluations evaluations = mock(Evaluations.class);
        when(evaluations.ledgers(anyCollection(), any(), any())).thenAnswer(call -> {
            Collection<Long> ids = call.getArgument(0);
            Instant at = call.getArgument(1);
            Map<Long, Evaluation> found = new HashMap<>();
            ids.forEach(id -> found.put(id, measures.get(id).at(at)));
            return found;
        });
        return evaluations;
    }

    private static List<MeasureView> views(Collection<Long> ids) {
        return ids.stream().map(LedgerFixture::view).toList();
    }

    static MeasureView view(long id) {
        return new MeasureView(
                id,
                "m" + id,
                "Measure " + id,
                "cars",
                Kind.FLOW,
                Frequency.WEEK,
                ZoneOffset.UTC,
                24,
                "wang",
                "sales",
                Set.of("gac"),
                0);
    }
}
