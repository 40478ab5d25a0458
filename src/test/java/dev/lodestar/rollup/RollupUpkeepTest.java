package dev.lodestar.rollup;

import static dev.lodestar.rollup.RollupFixture.OTHER;
import static dev.lodestar.rollup.RollupFixture.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.rollup.Forest.News;
import dev.lodestar.testing.StatementCount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stored roll-up on the real database: exact, whoever writes at once and whatever is cut off. */
class RollupUpkeepTest {

    private static final int CHANGES = 25;

    private static RollupFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new RollupFixture();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ten_random_histories_are_followed_exactly(long seed) {
        for (int history = 0; history < 10; history++) {
            Random random = new Random(100 * seed + history);
            Forest forest = new Forest(random, history % 3 == 0);
            fixture.begin(TENANT, forest);
            for (int change = 0; change < CHANGES; change++) {
                fixture.follow(TENANT, forest.change());
                assertExact(TENANT);
            }
        }
    }

    @Test
    void tenants_with_the_same_plans_and_measures_stand_for_themselves() {
        for (TenantId tenant : List.of(TENANT, OTHER)) {
            Forest forest = new Forest(new Random(tenant.hashCode()), false);
            fixture.begin(tenant, forest);
            for (int change = 0; change < CHANGES; change++) {
                fixture.follow(tenant, forest.change());
            }
        }
        assertExact(TENANT);
        assertExact(OTHER);

        fixture.in(OTHER, fixture.store::clear);

        assertThat(fixture.stored(OTHER)).isEmpty();
        assertExact(TENANT);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 40})
    void a_new_value_takes_the_same_statements_however_wide_and_deep_the_cascade_is(int plans) {
        Forest forest = Cascades.chain(plans);
        fixture.begin(TENANT, forest);
        fixture.in(TENANT, fixture.upkeep::rebuild);
        assertExact(TENANT);
        forest.lights.put("measure-0", light("measure-0", LightStatus.RED, "0.1"));

        List<String> statements =
                StatementCount.during(() -> fixture.follow(TENANT, new News(List.of("measure-0"), List.of())));

        // The fifth reads the lights, which the test gives.
        assertThat(statements).as(statements.toString()).hasSize(4);
        assertExact(TENANT);
        assertThat(fixture.stored(TENANT).get("plan-0/objective").status()).isEqualTo(LightStatus.RED);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 40})
    void a_new_version_takes_the_same_statements_however_wide_and_deep_the_cascade_is(int plans) {
        Forest forest = Cascades.chain(plans);
        fixture.begin(TENANT, forest);
        fixture.in(TENANT, fixture.upkeep::rebuild);
        String lowest = "plan-" + (plans - 1);
        forest.plans.put(lowest, Cascades.plan(lowest, "measure-1"));
        forest.versions.merge(lowest, 1, Integer::sum);

        List<String> statements =
                StatementCount.during(() -> fixture.follow(TENANT, new News(List.of(), List.of(lowest))));

        assertThat(statements).as(statements.toString()).hasSizeLessThanOrEqualTo(11);
        assertExact(TENANT);
    }

    @Test
    void what_stands_as_before_stops_the_news() {
        Forest forest = Cascades.chain(3);
        fixture.begin(TENANT, forest);
        fixture.in(TENANT, fixture.upkeep::rebuild);

        List<String> statements =
                StatementCount.during(() -> fixture.follow(TENANT, new News(List.of("measure-0"), List.of())));

        assertThat(statements).noneMatch(statement -> statement.contains("into rollup_node"));
    }

    @Test
    void nodes_that_were_updated_at_once_lose_nothing() throws Exception {
        int writers = 4;
        Forest forest = Cascades.fan(writers);
        fixture.begin(TENANT, forest);
        fixture.in(TENANT, fixture.upkeep::rebuild);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> running = java.util.stream.IntStream.range(0, writers)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> write(forest, writer)))
                    .toList();
            for (Future<?> writer : running) {
                writer.get();
            }
        }

        assertExact(TENANT);
    }

    private static void write(Forest forest, int writer) {
        String measure = "measure-" + writer;
        for (int value = 0; value < 15; value++) {
            LightStatus status = value % 2 == 0 ? LightStatus.RED : LightStatus.GREEN;
            forest.lights.put(measure, light(measure, status, "0." + (value + 1)));
            fixture.follow(TENANT, new News(List.of(measure), List.of()));
            if (value % 5 == writer) {
                fixture.follow(TENANT, new News(List.of(), List.of("plan-0")));
            }
        }
    }

    @Test
    void what_is_cut_off_halfway_leaves_nothing_and_is_done_again() {
        Forest forest = Cascades.chain(3);
        fixture.begin(TENANT, forest);
        fixture.in(TENANT, fixture.upkeep::rebuild);
        Map<String, ?> before = fixture.stored(TENANT);
        forest.plans.put("plan-1", Cascades.plan("plan-1", "measure-1"));

        assertThatThrownBy(() -> fixture.in(TENANT, () -> {
                    fixture.upkeep.replace(List.of("plan-1"));
                    throw new IllegalStateException("cut off");
                }))
                .hasMessage("cut off");
        assertThat(fixture.stored(TENANT)).isEqualTo(before);

        fixture.follow(TENANT, new News(List.of(), List.of("plan-1")));
        assertExact(TENANT);
    }

    @Test
    void plans_from_before_there_was_a_roll_up_and_lost_versions_are_caught_up_with() {
        Forest forest = Cascades.chain(4);
        fixture.begin(TENANT, forest);

        fixture.in(TENANT, fixture.upkeep::catchUp);
        assertExact(TENANT);

        forest.plans.put("plan-2", Cascades.plan("plan-2", "measure-1"));
        forest.versions.merge("plan-2", 1, Integer::sum);
        fixture.in(TENANT, fixture.upkeep::catchUp);
        assertExact(TENANT);

        List<String> statements = StatementCount.during(() -> fixture.in(TENANT, fixture.upkeep::catchUp));
        assertThat(statements).hasSize(2);
    }

    private static void assertExact(TenantId tenant) {
        Forest forest = fixture.forests.get(tenant);
        assertThat(RollupPropertyTest.canonicalStates(fixture.stored(tenant)))
                .isEqualTo(RollupPropertyTest.expected(forest));
    }

    static Light light(String key, LightStatus status, String progress) {
        return new Light(
                key, key, "cars", status, BigDecimal.TEN, null, null, null, null, new BigDecimal(progress), "li-ming");
    }
}
