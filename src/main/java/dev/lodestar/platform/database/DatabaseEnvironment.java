package dev.lodestar.platform.database;

import dev.lodestar.platform.startup.StartupChecks;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Decides, before anything asks for a data source, which database the product works with: the one that
 * {@code LODESTAR_DB_URL} names; without it, in the profile {@code demo} or with {@code lodestar.database.embedded=true},
 * the embedded one. An explicit {@code spring.datasource.url} is left alone.
 */
public final class DatabaseEnvironment implements EnvironmentPostProcessor, Ordered {

    /** Turns the embedded database on or off, whatever the profile is. */
    public static final String EMBEDDED = "lodestar.database.embedded";
    /** Where an administrator of the embedded database connects to, without a schema; absent for an external one. */
    public static final String ADMIN_URL = "lodestar.database.admin-url";
    /** The administrator of the embedded database. */
    public static final String ADMIN_USER = "lodestar.database.admin-user";
    /** The password of that administrator. */
    public static final String ADMIN_PASSWORD = "lodestar.database.admin-password";

    private static final String HOME = "lodestar.home";
    // It lives as long as the process, so a second context in it works with the same one.
    private static final ConcurrentMap<Path, EmbeddedMariaDb> RUNNING = new ConcurrentHashMap<>();

    @Override
    public int getOrder() {
        // After the configuration files and the checks that cost nothing.
        return StartupChecks.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        @Nullable String external = environment.getProperty("lodestar.db.url");
        if (external != null && !external.isBlank()) {
            publish(environment, external(environment, external.strip()));
        } else if (!environment.containsProperty("spring.datasource.url") && wantsEmbedded(environment)) {
            Path home = Path.of(environment.getProperty(HOME, "data"))
                    .toAbsolutePath()
                    .normalize();
            publish(environment, embedded(home));
        }
    }

    private static boolean wantsEmbedded(ConfigurableEnvironment environment) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        return environment.getProperty(EMBEDDED, Boolean.class, demo);
    }

    private static Map<String, Object> external(ConfigurableEnvironment environment, String url) {
        String user = environment.getProperty("lodestar.db.user", "");
        String password = environment.getProperty("lodestar.db.password", "");
        ExternalDatabase.requireUsable(url, user, password);
        return dataSource(url, user, password);
    }

    private static Map<String, Object> embedded(Path home) {
        EmbeddedMariaDb database = RUNNING.computeIfAbsent(home, DatabaseEnvironment::start);
        Map<String, Object> properties =
                new HashMap<>(dataSource(database.url(), database.user(), database.password()));
        properties.put(ADMIN_URL, database.url(""));
        properties.put(ADMIN_USER, database.adminUser());
        properties.put(ADMIN_PASSWORD, database.adminPassword());
        properties.put(HOME, home.toString());
        return properties;
    }

    private static EmbeddedMariaDb start(Path home) {
        EmbeddedMariaDb database = EmbeddedMariaDb.start(home, home.resolve("db-bin"), Tuning.DURABLE);
        // Runs when all contexts are closed, so the pool and the scheduler still find their database while they stop.
        SpringApplication.getShutdownHandlers().add(database::stop);
        return database;
    }

    private static Map<String, Object> dataSource(String url, String user, String password) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password);
    }

    private static void publish(ConfigurableEnvironment environment, Map<String, Object> properties) {
        environment.getPropertySources().addFirst(new MapPropertySource("lodestarDatabase", properties));
    }
}
