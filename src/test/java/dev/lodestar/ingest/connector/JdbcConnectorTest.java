package dev.lodestar.ingest.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.ingest.Shop;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JdbcConnectorTest {

    private static final String WEEK = " from orders where day >= :from and day < :to";
    private static final Period FIRST_WEEK = Period.parse("2026-W01");
    private static final Period SECOND_WEEK = Period.parse("2026-W02");
    private static final Period EMPTY_WEEK = Period.parse("2026-W30");

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = new Shop();
        // 2026-W01 is 2025-12-29 to 2026-01-04.
        shop.execute("insert into orders values ('2025-12-28', 1000, 1000, 'before'), ('2025-12-29', 2, 8, 'first'), "
                + "('2026-01-04', 3, 12, 'last'), ('2026-01-05', 70, 100, 'after'), ('2026-01-06', null, null, null)");
    }

    @Test
    void a_period_is_read_from_its_first_day_to_its_last() throws SourceException {
        assertThat(read("select sum(pieces) as Value" + WEEK, Kind.FLOW, FIRST_WEEK))
                .isEqualTo(new Reading.Found(new BigDecimal("5"), null, null));
        assertThat(read("select count(*) as value" + WEEK, Kind.FLOW, FIRST_WEEK))
                .isEqualTo(new Reading.Found(new BigDecimal("2"), null, null));
    }

    @Test
    void a_ratio_has_two_parts_in_any_order() throws SourceException {
        assertThat(read("select sum(visits) as DENOMINATOR, sum(pieces) as numerator" + WEEK, Kind.RATIO, FIRST_WEEK))
                .isEqualTo(new Reading.Found(null, new BigDecimal("5"), new BigDecimal("20")));
    }

    @Test
    void zero_is_a_number_but_null_and_no_row_are_not() throws SourceException {
        assertThat(read("select count(*) as value" + WEEK, Kind.FLOW, EMPTY_WEEK))
                .isEqualTo(new Reading.Found(BigDecimal.ZERO, null, null));
        assertThat(read("select sum(pieces) as value" + WEEK, Kind.FLOW, EMPTY_WEEK))
                .isEqualTo(new Reading.Nothing());
        assertThat(read("select pieces as value" + WEEK, Kind.FLOW, EMPTY_WEEK)).isEqualTo(new Reading.Nothing());
        assertThat(read("select sum(pieces) as numerator, count(*) as denominator" + WEEK, Kind.RATIO, EMPTY_WEEK))
                .isEqualTo(new Reading.Nothing());
    }

    @Test
    void a_binary_fraction_is_read_as_it_is_written() throws SourceException {
        assertThat(read("select cast(0.1 as double) as value" + WEEK + " limit 1", Kind.STOCK, FIRST_WEEK))
                .isEqualTo(new Reading.Found(new BigDecimal("0.1"), null, null));
    }

    @Test
    void more_than_one_row_is_refused() throws SourceException {
        assertThat(read("select pieces as value" + WEEK, Kind.FLOW, FIRST_WEEK))
                .asInstanceOf(InstanceOfAssertFactories.type(Reading.Refused.class))
                .returns("ROWS", Reading.Refused::code);
    }

    @Test
    void a_million_rows_are_not_fetched() throws SourceException {
        Instant before = Instant.now();
        Reading reading = read(
                "select a.seq as value from seq_1_to_10000 a join seq_1_to_10000 b where :from < :to",
                Kind.FLOW,
                FIRST_WEEK);
        assertThat(reading)
                .asInstanceOf(InstanceOfAssertFactories.type(Reading.Refused.class))
                .returns("ROWS", Reading.Refused::code);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void other_columns_are_refused_even_without_a_row() throws SourceException {
        assertThat(read("select pieces" + WEEK, Kind.FLOW, EMPTY_WEEK))
                .asInstanceOf(InstanceOfAssertFactories.type(Reading.Refused.class))
                .returns("COLUMNS", Reading.Refused::code)
                .extracting(Reading.Refused::message)
                .asString()
                .contains("pieces", "value");
        assertThat(read("select sum(pieces) as value, 1 as extra" + WEEK, Kind.FLOW, FIRST_WEEK))
                .isInstanceOf(Reading.Refused.class);
        assertThat(read("select sum(pieces) as value" + WEEK, Kind.RATIO, FIRST_WEEK))
                .isInstanceOf(Reading.Refused.class);
    }

    @Test
    void a_text_is_not_a_number() throws SourceException {
        assertThat(read("select max(note) as value" + WEEK, Kind.FLOW, FIRST_WEEK))
                .asInstanceOf(InstanceOfAssertFactories.type(Reading.Refused.class))
                .returns("NUMBER", Reading.Refused::code)
                .extracting(Reading.Refused::message)
                .asString()
                .contains("value", "last", "CAST");
        assertThat(RowReader.number(Double.NaN)).isNull();
        assertThat(RowReader.number(Float.POSITIVE_INFINITY)).isNull();
    }

    @Test
    void a_slow_query_is_cut() throws SourceException {
        try (SourceSession session = new JdbcConnector().open(target(1))) {
            PullSql slow = PullSql.parse("select sleep(5) as value" + WEEK + " limit 1");
            Instant before = Instant.now();
            assertThatThrownBy(() -> session.read(slow, Kind.FLOW, FIRST_WEEK))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("longer than 1 s");
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(4));
            assertThat(session.isAlive()).isTrue();
            assertThat(session.read(PullSql.parse("select sum(pieces) as value" + WEEK), Kind.FLOW, SECOND_WEEK))
                    .isEqualTo(new Reading.Found(new BigDecimal("70"), null, null));
        }
    }

    @Test
    void nothing_is_written_even_by_a_user_who_may() throws SourceException {
        JdbcTarget owner =
                new JdbcTarget(shop.url(), shop.owner().user(), shop.owner().password(), 5, 5);
        shop.execute("create or replace function grab() returns int modifies sql data begin "
                + "insert into orders values ('2026-06-01', 1, 1, 'grabbed'); return 1; end");
        try (SourceSession session = new JdbcConnector().open(owner)) {
            PullSql writes = PullSql.parse("select grab() as value from dual where :from < :to");
            assertThatThrownBy(() -> session.read(writes, Kind.FLOW, FIRST_WEEK))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("READ ONLY");
            assertThat(session.read(
                            PullSql.parse("select count(*) as value" + WEEK), Kind.FLOW, Period.parse("2026-06-01")))
                    .isEqualTo(new Reading.Found(BigDecimal.ZERO, null, null));
        }
    }

    @Test
    void each_query_sees_what_was_committed_before_it() throws SourceException {
        try (SourceSession session = new JdbcConnector().open(target(5))) {
            PullSql count = PullSql.parse("select count(*) as value" + WEEK);
            Period day = Period.parse("2026-09-01");
            assertThat(session.read(count, Kind.FLOW, day)).isEqualTo(new Reading.Found(BigDecimal.ZERO, null, null));
            shop.execute("insert into orders values ('2026-09-01', 1, 1, 'late')");
            assertThat(session.read(count, Kind.FLOW, day)).isEqualTo(new Reading.Found(BigDecimal.ONE, null, null));
        }
    }

    @Test
    void a_wrong_password_a_dead_port_and_a_refused_address_are_said() {
        assertThatThrownBy(() -> open(shop.url(), "wrong"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("password")
                .hasMessageNotContaining("wrong");
        assertThatThrownBy(() -> open("jdbc:mariadb://127.0.0.1:1/x", shop.password()))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("Cannot connect");
        assertThatThrownBy(() -> open(shop.url() + "?allowLocalInfile=true", shop.password()))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("allowLocalInfile");
    }

    private static void open(String url, String password) throws SourceException {
        new JdbcConnector()
                .open(new JdbcTarget(url, shop.user(), password, 5, 2))
                .close();
    }

    private static Reading read(String sql, Kind kind, Period period) throws SourceException {
        try (SourceSession session = new JdbcConnector().open(target(5))) {
            return session.read(PullSql.parse(sql), kind, period);
        }
    }

    private static JdbcTarget target(int statementTimeoutSeconds) {
        return new JdbcTarget(shop.url(), shop.user(), shop.password(), statementTimeoutSeconds, 5);
    }
}
