package dev.lodestar.testing;

import dev.lodestar.platform.database.EmbeddedMariaDb;
import dev.lodestar.platform.database.TestHomes;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The one real MariaDB of this test run; started by the first test that asks, gone with the JVM. */
public final class TestDatabase {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private TestDatabase() {}

    /** A fresh, empty schema with a name of its own, and a user that may do everything in it. */
    public static Schema createSchema() {
        EmbeddedMariaDb server = server();
        String name = "test_" + NEXT.incrementAndGet();
        try (Connection admin = adminConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            statement.execute("GRANT ALL ON " + name + ".* TO '" + server.user() + "'@'127.0.0.1'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Schema(name, server.url(name), server.user(), server.password());
    }

    /** A connection that may do everything in every schema, and create further ones. */
    public static Connection adminConnection() throws SQLException {
        return DriverManager.getConnection(server().url(""), server().adminUser(), adminPassword());
    }

    /** The JDBC address for {@link #adminConnection()}, without a schema. */
    public static String adminUrl() {
        return server().url("");
    }

    /** The administrator, {@code root}. */
    public static String adminUser() {
        return server().adminUser();
    }

    /** The administrator's password. */
    public static String adminPassword() {
        return server().adminPassword();
    }

    private static EmbeddedMariaDb server() {
        return Holder.SERVER;
    }

    /**
     * An empty database for one test or one Spring context.
     *
     * @param name of the schema
     * @param url for JDBC
     */
    public record Schema(String name, String url, String user, String password) {

        /** A connection to it. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    /** Gives a Spring test context a fresh schema: {@code @ContextConfiguration(initializers = ...)}. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Schema schema = createSchema();
            TestHomes.stopAfterSpring();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "testDatabase",
                            Map.of(
                                    "spring.datasource.url", schema.url(),
                                    "spring.datasource.username", schema.user(),
                                    "spring.datasource.password", schema.password(),
                                    "lodestar.database.admin-url", adminUrl(),
                                    "lodestar.database.admin-user", adminUser(),
                                    "lodestar.database.admin-password", adminPassword(),
                                    // many contexts share the server, most of them idle
                                    "spring.datasource.hikari.minimum-idle", "1",
                                    "spring.datasource.hikari.idle-timeout", "10000")));
        }
    }

    private static final class Holder {
        static final EmbeddedMariaDb SERVER = TestHomes.startIn(Path.of("target"));
    }
}
