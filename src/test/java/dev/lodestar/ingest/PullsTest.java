package dev.lodestar.ingest;

import static dev.lodestar.ingest.ShopTenant.ORDERS;
import static dev.lodestar.ingest.ShopTenant.RATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lodestar.ingest.IngestTestApplication.SetClock;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.ObservationView;
import dev.lodestar.measure.Observations;
import dev.lodestar.tenancy.TenantScope;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;

@IngestTest
class PullsTest {

    @Autowired
    private ShopTenant shops;

    @Autowired
    private Sources sources;

    @Autowired
    private Observations observations;

    @Autowired
    private PullLock locks;

    @Autowired
    private PullJournal journal;

    @Autowired
    private SourceRepository repository;

    @Autowired
    private SetClock clock;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private JdbcClient jdbc;

    private final Shop shop = new Shop();
    private TenantId tenant = new TenantId("none");

    @BeforeEach
    void set_up() {
        tenant = shops.create();
        shop.execute("insert into orders values ('2026-01-06', 2, 10, ''), ('2026-01-13', 3, 10, '')");
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_outage_is_caught_up_in_order_and_a_second_pull_changes_nothing() {
        sources.define(ShopTenant.spec(shop));
        shop.execute("insert into orders values ('2026-01-27', 5, 20, '')");
        clock.set("2026-02-04T00:00:00Z");

        PullRunView first = sources.pull("shop");

        // The third week has no orders, so the source does not know either measure.
        assertThat(first).returns(PullState.SUCCEEDED, PullRunView::state).returns(6, PullRunView::stored);
        assertThat(first.missing()).isEqualTo(2);
        assertThat(observations.of("orders", null, null))
                .extracting(ObservationView::period)
                .map(Object::toString)
                .containsExactly("2026-W02", "2026-W03", "2026-W05");
        assertThat(observations.of("rate", null, null)).hasSize(3);

        PullRunView second = sources.pull("shop");

        assertThat(second)
                .returns(PullState.SUCCEEDED, PullRunView::state)
                .returns(0, PullRunView::stored)
                .returns(6, PullRunView::unchanged)
                .returns(2, PullRunView::missing);
        assertThat(observations.of("orders", null, null)).hasSize(3);
    }

    @Test
    void a_late_number_and_a_correction_arrive_with_the_next_pull() {
        sources.define(ShopTenant.spec(shop));
        clock.set("2026-02-04T00:00:00Z");
        sources.pull("shop");
        shop.execute(
                "update orders set pieces = 4 where day = '2026-01-06'",
                "insert into orders values ('2026-01-20', 7, 20, '')");

        PullRunView run = sources.pull("shop");

        assertThat(run).returns(2, PullRunView::revised).returns(2, PullRunView::stored);
        assertThat(observations.of("orders", "2026-W02", "2026-W02")).hasSize(2);
    }

    @Test
    void a_number_that_vanishes_from_the_source_is_not_taken_back() {
        sources.define(ShopTenant.spec(shop));
        clock.set("2026-01-20T12:00:00Z");
        sources.pull("shop");
        shop.execute("delete from orders");

        assertThat(sources.pull("shop"))
                .returns(0, PullRunView::revised)
                .returns(4, PullRunView::missing)
                .returns(PullState.SUCCEEDED, PullRunView::state);
        assertThat(observations.of("orders", null, null)).hasSize(2);
    }

    @Test
    void one_bad_measure_does_not_stop_the_others() {
        sources.define(ShopTenant.spec(
                shop, "select sum(nonsense) as value from orders where day >= :from and day < :to", RATE));
        clock.set("2026-01-20T12:00:00Z");

        PullRunView run = sources.pull("shop");

        assertThat(run).returns(PullState.PARTLY, PullRunView::state).returns(2, PullRunView::stored);
        assertThat(run.error()).contains("orders 2026-W02", "nonsense");
        assertThat(events.stream(PullFinished.class))
                .containsExactly(new PullFinished(tenant, "shop", clock.instant(), true));
    }

    @Test
    void answers_that_are_no_numbers_are_rejected_by_measure_and_period() {
        sources.define(ShopTenant.spec(
                shop, "select note as value from orders where day >= :from and day < :to limit 1", ORDERS));
        clock.set("2026-01-20T12:00:00Z");

        PullRunView run = sources.pull("shop");

        assertThat(run).returns(PullState.PARTLY, PullRunView::state).returns(4, PullRunView::rejected);
        assertThat(run.error()).isNull();
        assertThat(sources.runs("shop", 10).getFirst().rejects())
                .extracting(PullRejectView::measure, PullRejectView::period, PullRejectView::code)
                .containsExactly(
                        tuple("orders", "2026-W02", "NUMBER"),
                        tuple("orders", "2026-W03", "NUMBER"),
                        tuple("rate", "2026-W02", "COLUMNS"),
                        tuple("rate", "2026-W03", "COLUMNS"));
    }

    @Test
    void a_source_that_is_down_fails_the_run_and_nothing_is_lost_when_it_is_back() {
        sources.define(ShopTenant.spec(shop));
        clock.set("2026-01-20T12:00:00Z");
        shop.execute("rename table orders to elsewhere");
        PullRunView down = sources.pull("shop");
        assertThat(down)
                .returns(PullState.FAILED, PullRunView::state)
                .returns(0, PullRunView::stored)
                .returns(0, PullRunView::missing);
        assertThat(down.error()).contains("orders");

        shop.execute("rename table elsewhere to orders");
        clock.set("2026-01-21T12:00:00Z");
        PullRunView back = sources.pull("shop");

        assertThat(back).returns(PullState.SUCCEEDED, PullRunView::state).returns(4, PullRunView::stored);
        assertThat(sources.runs("shop", 10))
                .extracting(PullRunView::state)
                .containsExactly(PullState.SUCCEEDED, PullState.FAILED);
        assertThat(sources.get("shop").lastRun()).returns(back.id(), PullRunView::id);
        assertThat(events.stream(PullFinished.class))
                .extracting(PullFinished::failed)
                .containsExactly(true, false);
        assertThat(meters.get("lodestar.pulls").tag("outcome", "failed").timer().count())
                .isPositive();
    }

    @Test
    void a_wrong_password_fails_the_run_once_and_not_once_a_measure() {
        sources.define(ShopTenant.at(shop, shop.url(), "wrong"));

        PullRunView run = sources.pull("shop");

        assertThat(run.state()).isEqualTo(PullState.FAILED);
        assertThat(run.error()).contains("Cannot connect").doesNotContain("\n", "wrong");
    }

    @Test
    void a_password_of_another_secret_key_fails_the_run_and_says_what_to_do() {
        sources.define(ShopTenant.spec(shop));
        jdbc.sql("update source set password = concat(password, 'AAAA') where tenant = ?")
                .param(tenant.value())
                .update();

        PullRunView run = sources.pull("shop");

        assertThat(run.state()).isEqualTo(PullState.FAILED);
        assertThat(run.error()).contains("enter the password again").doesNotContain("\n");
    }

    @Test
    void an_unknown_measure_is_rejected_and_named() {
        sources.define(ShopTenant.spec(
                shop,
                shop.url(),
                shop.password(),
                List.of(new SourceQuery("nobody", ORDERS), new SourceQuery("orders", ORDERS)),
                true));
        clock.set("2026-01-20T12:00:00Z");

        PullRunView run = sources.pull("shop");

        assertThat(run).returns(PullState.PARTLY, PullRunView::state).returns(2, PullRunView::stored);
        assertThat(run.rejects()).extracting(PullRejectView::code).containsExactly("UNKNOWN_MEASURE");
    }

    @Test
    void a_source_is_pulled_once_at_a_time_and_the_lock_goes_with_its_holder() {
        sources.define(ShopTenant.spec(shop));
        TenantScope.run(tenant, () -> {
            long id = repository.findByKey("shop").orElseThrow().id();
            try (PullLock.Held held = locks.tryTake(id)) {
                assertThat(held).isNotNull();
                assertThatThrownBy(() -> sources.pull("shop")).isInstanceOf(ConflictException.class);
                assertThat(locks.tryTake(id + 1)).isNotNull().satisfies(PullLock.Held::close);
            }
            assertThat(sources.pull("shop").state()).isEqualTo(PullState.SUCCEEDED);
        });
    }

    @Test
    void a_run_that_died_is_marked_by_the_next_one() {
        sources.define(ShopTenant.spec(shop));
        TenantScope.run(
                tenant,
                () -> journal.begin(repository.findByKey("shop").orElseThrow().id()));
        clock.set("2026-01-20T12:00:00Z");

        assertThat(sources.pull("shop")).returns(4, PullRunView::stored);

        assertThat(sources.runs("shop", 10))
                .extracting(PullRunView::state)
                .containsExactly(PullState.SUCCEEDED, PullState.INTERRUPTED);
    }

    @Test
    void a_backfill_longer_than_a_chunk_is_complete() {
        shops.define("daily", "FLOW", "DAY", "2020-01-01");
        sources.define(ShopTenant.spec(
                shop,
                shop.url(),
                shop.password(),
                List.of(new SourceQuery(
                        "daily", "select 1 + datediff(:to, :from) as value from dual where :from < :to")),
                true));
        clock.set("2026-02-10T12:00:00Z");

        PullRunView run = sources.pull("shop");

        // From 2020-01-01 to 2026-02-08, whose day of grace is over.
        assertThat(run).returns(2231, PullRunView::stored).returns(PullState.SUCCEEDED, PullRunView::state);
        assertThat(MeasurePull.CHUNK).isLessThan(2231 / 2);
    }
}
