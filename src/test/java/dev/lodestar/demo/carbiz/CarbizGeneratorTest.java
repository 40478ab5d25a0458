package dev.lodestar.demo.carbiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.demo.DemoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class CarbizGeneratorTest {

    private static final LocalDate ANCHOR = LocalDate.of(2026, 11, 22);
    private static final LocalDate FIRST_DAY = new DemoCalendar(ANCHOR).firstDay();

    private final DemoDatabase carbiz = DemoDatabase.of(Business.CARBIZ);
    private final DemoDatabase other = DemoDatabase.of(Business.CARBIZ);

    @AfterEach
    void dropSchemas() throws SQLException {
        carbiz.drop();
        other.drop();
    }

    @Test
    void day_by_day_gives_the_same_rows_as_all_at_once() throws SQLException {
        created(carbiz).extendTo(FIRST_DAY.plusDays(40));
        var daily = created(other);
        for (var day = 0; day <= 40; day++) {
            daily.extendTo(FIRST_DAY.plusDays(day));
        }

        assertThat(other.checksums()).isEqualTo(carbiz.checksums());
    }

    @Test
    void generating_a_day_again_changes_nothing() throws SQLException {
        var generator = created(carbiz);
        generator.extendTo(FIRST_DAY.plusDays(20));
        var once = carbiz.checksums();

        generator.extendTo(FIRST_DAY.plusDays(20));
        generator.extendTo(FIRST_DAY);

        assertThat(carbiz.checksums()).isEqualTo(once);
    }

    @Test
    void an_interrupted_run_leaves_whole_days_and_can_be_taken_up_again() throws SQLException {
        created(carbiz).extendTo(FIRST_DAY.plusDays(40));
        created(other);

        assertThatThrownBy(() -> other.generator(failingAt(120)).extendTo(FIRST_DAY.plusDays(40)))
                .isInstanceOf(CarbizException.class);
        assertThat(other.count("SELECT COUNT(*) FROM generated_day")).isBetween(1L, 40L);
        assertThat(other.count("SELECT COUNT(DISTINCT collected_on) FROM demand_record"))
                .isEqualTo(other.count("SELECT COUNT(*) FROM generated_day"));
        other.generator().extendTo(FIRST_DAY.plusDays(40));

        assertThat(other.checksums()).isEqualTo(carbiz.checksums());
    }

    @Test
    void the_first_start_stays_the_anchor() {
        created(carbiz);

        assertThat(carbiz.generator().create(ANCHOR.plusDays(9), carbiz.password()))
                .isEqualTo(ANCHOR);
    }

    @Test
    void a_locked_service_system_refuses_its_reader_only() throws SQLException {
        var generator = created(carbiz);

        generator.lockService();
        assertThatThrownBy(carbiz::serviceReader).isInstanceOf(SQLException.class);
        carbiz.reader().close();
        generator.unlockService();
        carbiz.serviceReader().close();
    }

    @Test
    void readers_cannot_write_and_the_service_reader_sees_only_service_visits() throws SQLException {
        created(carbiz);

        try (var reader = carbiz.reader();
                var statement = reader.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM delivery")).isInstanceOf(SQLException.class);
        }
        try (var reader = carbiz.serviceReader();
                var statement = reader.createStatement()) {
            statement.execute("SELECT COUNT(*) FROM service_visit");
            assertThatThrownBy(() -> statement.execute("SELECT COUNT(*) FROM delivery"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static CarbizGenerator created(DemoDatabase database) {
        var generator = database.generator();
        generator.create(ANCHOR, database.password());
        return generator;
    }

    /** A database that goes away before the n-th statement. */
    private static DataSource failingAt(int statements) {
        var left = new AtomicInteger(statements);
        return new DelegatingDataSource(DemoDatabase.admin()) {
            @Override
            public Connection getConnection() throws SQLException {
                return failing(super.getConnection(), left);
            }
        };
    }

    private static Connection failing(Connection connection, AtomicInteger left) {
        return (Connection) Proxy.newProxyInstance(
                CarbizGeneratorTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement") && left.decrementAndGet() < 0) {
                        throw new SQLException("The connection is gone");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
