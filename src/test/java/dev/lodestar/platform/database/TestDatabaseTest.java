package dev.lodestar.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void every_schema_is_empty_and_has_a_name_of_its_own() throws SQLException {
        TestDatabase.Schema one = TestDatabase.createSchema();
        TestDatabase.Schema other = TestDatabase.createSchema();

        try (Connection connection = one.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (id INT)");
        }

        assertThat(one.name()).isNotEqualTo(other.name());
        try (Connection connection = other.connect();
                ResultSet tables =
                        connection.getMetaData().getTables(other.name(), null, "%", new String[] {"TABLE"})) {
            assertThat(tables.next()).isFalse();
        }
    }
}
