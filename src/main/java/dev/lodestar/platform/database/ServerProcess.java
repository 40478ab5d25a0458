package dev.lodestar.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of the server, from its start to its end. */
final class ServerProcess {

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(5);
    private static final Duration SHUTDOWN_LIMIT = Duration.ofMinutes(1);

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts a server and waits until it lets the administrator in.
     *
     * @throws ServerDiedException if it ends instead
     */
    static ServerProcess start(MariaDbBinaries binaries, DatabaseHome home, Tuning tuning, int port)
            throws IOException, InterruptedException {
        Path accounts = home.directory().resolve("db-accounts.sql");
        Secret.writePrivately(accounts, Accounts.sql(home.password(), home.adminPassword()));
        keepPrevious(home.log());
        ServerProcess server = new ServerProcess(new ProcessBuilder(command(binaries, home, tuning, port, accounts))
                .redirectErrorStream(true)
                .redirectOutput(home.log().toFile())
                .start());
        try {
            server.awaitReady(port, home);
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.kill();
            throw e;
        } finally {
            Files.deleteIfExists(accounts);
        }
        return server;
    }

    /** The arguments that every use of the binary needs, the binary first. */
    static List<String> commonArguments(MariaDbBinaries binaries, Path data) {
        List<String> arguments = new ArrayList<>();
        arguments.add(binaries.server().toString());
        arguments.add("--no-defaults");
        arguments.add("--basedir=" + binaries.directory());
        arguments.add("--lc-messages-dir=" + binaries.share());
        arguments.add(OrphanedServer.dataArgument(data));
        arguments.add("--innodb-log-file-size=64M");
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--user=root");
        }
        return arguments;
    }

    /** A port of the loopback interface that nothing listens on now: the preferred one if it is free. */
    static int freePort(int preferred) throws IOException {
        try (ServerSocket socket = new ServerSocket(preferred, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Ends the server the way that leaves nothing to recover. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SHUTDOWN_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** Ends the server as a power cut does. */
    void kill() {
        process.destroyForcibly();
    }

    private static List<String> command(
            MariaDbBinaries binaries, DatabaseHome home, Tuning tuning, int port, Path accounts) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            // An own session: Ctrl-C in the terminal must reach the application only, which then stops the database.
            command.add(SETSID.toString());
        }
        command.addAll(commonArguments(binaries, home.data()));
        command.addAll(tuning.arguments());
        command.addAll(List.of(
                "--init-file=" + accounts,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // Relative to the data directory, since a socket's path may have 107 characters at most.
                "--socket=mariadb.sock",
                "--pid-file=mariadb.pid",
                "--skip-name-resolve",
                "--skip-ssl",
                "--local-infile=0",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--max-connections=200",
                "--max-allowed-packet=64M"));
        return command;
    }

    private void awaitReady(int port, DatabaseHome home) throws IOException, InterruptedException {
        String url = "jdbc:mariadb://127.0.0.1:" + port + "/?connectTimeout=2000";
        String password = home.adminPassword();
        long deadline = System.nanoTime() + RECOVERY_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new ServerDiedException("The database ended while it was starting", home.log());
            }
            try (Connection ready = DriverManager.getConnection(url, Accounts.ADMIN, password)) {
                return;
            } catch (SQLException e) {
                // Not ready yet: it recovers, or sets up the accounts.
            }
        }
        throw new ServerDiedException("The database did not become ready", home.log());
    }

    private static void keepPrevious(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
