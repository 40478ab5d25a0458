package dev.lodestar.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.platform.startup.StartupFailure;
import dev.lodestar.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DatabaseEnvironmentTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void the_database_that_is_pointed_at_wins_over_the_embedded_one() {
        TestDatabase.Schema schema = TestDatabase.createSchema();
        environment.setActiveProfiles("demo");
        pointAt(schema.url(), schema.user(), schema.password());

        process();

        assertThat(environment.getProperty("spring.datasource.url")).isEqualTo(schema.url());
        assertThat(environment.getProperty("spring.datasource.username")).isEqualTo(schema.user());
        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo(schema.password());
        assertThat(environment.containsProperty(DatabaseEnvironment.ADMIN_URL)).isFalse();
    }

    @Test
    void without_the_demo_and_without_an_address_nothing_is_decided() {
        process();

        assertThat(environment.containsProperty("spring.datasource.url")).isFalse();
    }

    @Test
    void an_explicit_data_source_is_left_alone() {
        environment.setActiveProfiles("demo");
        environment.setProperty("spring.datasource.url", "jdbc:mariadb://elsewhere/x");

        process();

        assertThat(environment.getProperty("spring.datasource.url")).isEqualTo("jdbc:mariadb://elsewhere/x");
    }

    @Test
    void a_refused_password_is_reported_without_the_password() {
        TestDatabase.Schema schema = TestDatabase.createSchema();
        pointAt(schema.url(), schema.user(), "guessed");

        assertThatThrownBy(this::process)
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("LODESTAR_DB_PASSWORD")
                .message()
                .doesNotContain("guessed");
    }

    @Test
    void a_missing_schema_is_reported() {
        pointAt(
                TestDatabase.adminUrl().replace("/?", "/absent?"),
                TestDatabase.adminUser(),
                TestDatabase.adminPassword());

        assertThatThrownBy(this::process)
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("does not exist")
                .hasMessageContaining("LODESTAR_DB_URL");
    }

    @Test
    void an_unreachable_database_and_an_address_of_another_kind_are_reported() {
        pointAt("jdbc:mariadb://127.0.0.1:1/lodestar", "a", "b");
        assertThatThrownBy(this::process).hasMessageContaining("cannot be reached");

        pointAt("jdbc:h2:mem:", "a", "b");
        assertThatThrownBy(this::process).hasMessageContaining("must look like jdbc:mariadb://");
    }

    private void pointAt(String url, String user, String password) {
        environment.setProperty("lodestar.db.url", url);
        environment.setProperty("lodestar.db.user", user);
        environment.setProperty("lodestar.db.password", password);
    }

    private void process() {
        new DatabaseEnvironment().postProcessEnvironment(environment, new SpringApplication());
    }
}
