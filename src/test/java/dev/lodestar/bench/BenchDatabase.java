package dev.lodestar.bench;

import dev.lodestar.platform.database.EmbeddedMariaDb;
import dev.lodestar.platform.database.Tuning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;

/** A MariaDB of the benchmark's own, as durable as the product's, gone when the benchmark ends. */
final class BenchDatabase implements AutoCloseable {

    private final Path home;
    private final EmbeddedMariaDb server;

    private BenchDatabase(Path home, EmbeddedMariaDb server) {
        this.home = home;
        this.server = server;
    }

    static BenchDatabase start() throws IOException {
        Path target = Files.createDirectories(Path.of("target"));
        Path home = Files.createTempDirectory(target, "bench-db");
        return new BenchDatabase(home, EmbeddedMariaDb.start(home, target.resolve("mariadb-bin"), Tuning.DURABLE));
    }

    String url() {
        return server.url();
    }

    String user() {
        return server.user();
    }

    String password() {
        return server.password();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    @Override
    public void close() {
        server.stop();
        remove(home);
    }

    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.err.println("Could not remove " + folder + ": " + e.getMessage());
        }
    }
}
