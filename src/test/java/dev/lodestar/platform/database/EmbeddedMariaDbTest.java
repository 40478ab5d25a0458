package dev.lodestar.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.platform.startup.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {

    private static final Path BINARIES = Path.of("target", "mariadb-bin");

    @TempDir
    private Path temporary;

    private EmbeddedMariaDb database;

    @AfterEach
    void stop() {
        if (database != null) {
            database.stop();
        }
    }

    @Test
    void what_was_committed_survives_a_killed_database_which_comes_back_on_its_port() throws Exception {
        database = start();
        int port = database.port();
        update("CREATE TABLE kept (id INT)");
        update("INSERT INTO kept VALUES (42)");

        killServer();

        assertThat(query("SELECT id FROM kept")).isEqualTo("42");
        assertThat(database.port()).isEqualTo(port);
    }

    @Test
    void a_server_left_behind_by_a_killed_application_is_taken_over_with_its_data() throws Exception {
        DatabaseHome home = new DatabaseHome(home());
        home.claim();
        MariaDbBinaries binaries = MariaDbBinaries.unpackedBelow(BINARIES);
        DataDirectory.createIfMissing(binaries, home.data(), home.log());
        ServerProcess orphan = ServerProcess.start(binaries, home, Tuning.DURABLE, ServerProcess.freePort(0));
        home.release();

        database = start();

        assertThat(orphan.isAlive()).isFalse();
        assertThat(database.pid()).isNotEqualTo(orphan.pid());
        assertThat(query("SELECT 1")).isEqualTo("1");
    }

    @Test
    void data_port_and_passwords_stay_over_a_restart() throws Exception {
        database = start();
        int port = database.port();
        String password = database.password();
        update("CREATE TABLE kept (id INT)");
        database.stop();

        database = start();

        assertThat(database.port()).isEqualTo(port);
        assertThat(database.password()).isEqualTo(password);
        assertThat(query("SELECT COUNT(*) FROM kept")).isEqualTo("0");
    }

    @Test
    void only_the_two_accounts_with_their_passwords_get_in() throws Exception {
        database = start();

        assertRefused("nobody", "");
        assertRefused("root", "");
        assertRefused("lodestar", "wrong");
        assertThatThrownBy(() -> query("SELECT * FROM mysql.global_priv")).hasMessageContaining("denied");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home().resolve("db-password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void it_listens_on_the_loopback_interface_only_and_keeps_every_commit() throws Exception {
        database = start();

        assertThat(query("SELECT @@bind_address")).isEqualTo("127.0.0.1");
        assertThat(query("SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
        assertThat(query("SELECT @@character_set_database")).isEqualTo("utf8mb4");
        assertThat(listeningAddresses(database.port())).containsOnly("0100007F");
    }

    @Test
    void a_second_start_on_the_same_home_says_that_the_first_one_runs() {
        database = start();

        assertThatThrownBy(this::start)
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("already running on " + home())
                .hasMessageContaining("LODESTAR_HOME");
    }

    @Test
    void a_home_that_cannot_be_made_is_reported_with_what_to_do() throws IOException {
        Files.writeString(home(), "a file where the folder should be");

        assertThatThrownBy(this::start)
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("Cannot write to " + home())
                .hasMessageContaining("LODESTAR_HOME");
    }

    private Path home() {
        return temporary.resolve("home");
    }

    private EmbeddedMariaDb start() {
        return EmbeddedMariaDb.start(home(), BINARIES, Tuning.DURABLE);
    }

    private void killServer() throws InterruptedException {
        ProcessHandle server = ProcessHandle.of(database.pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        database.awaitRestartOf(server.pid());
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private void assertRefused(String user, String password) {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(""), user, password))
                .hasMessageContaining("Access denied");
    }

    private static List<String> listeningAddresses(int port) throws IOException {
        String suffix = ":%04X".formatted(port);
        return Files.readAllLines(Path.of("/proc/net/tcp"), UTF_8).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields[1].endsWith(suffix) && "0A".equals(fields[3]))
                .map(fields -> fields[1].substring(0, fields[1].indexOf(':')))
                .toList();
    }
}
