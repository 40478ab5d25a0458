package dev.lodestar.platform.database;

import dev.lodestar.platform.startup.DiskFull;
import dev.lodestar.platform.startup.StartupFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB 11.4 next to the application: on the loopback interface, behind passwords, its data in a folder that
 * survives restarts. A database that dies is started again on the same port; what it had confirmed is there.
 */
public final class EmbeddedMariaDb {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final int ATTEMPTS = 3;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final MariaDbBinaries binaries;
    private final DatabaseHome home;
    private final Tuning tuning;
    private int port;
    private ServerProcess server;
    private boolean stopping;

    private EmbeddedMariaDb(MariaDbBinaries binaries, DatabaseHome home, Tuning tuning)
            throws IOException, InterruptedException {
        this.binaries = binaries;
        this.home = home;
        this.tuning = tuning;
        this.port = ServerProcess.freePort(keptPort(home));
        this.server = startOnAFreePort();
    }

    /**
     * Starts the database of a home folder, and creates both when they do not exist.
     *
     * @param home where data, passwords, port and log are kept
     * @param binaries where the server is unpacked to, unless it is there
     * @throws StartupFailure if it cannot start, with the line that says what to do
     */
    public static EmbeddedMariaDb start(Path home, Path binaries, Tuning tuning) {
        DatabaseHome claimed = new DatabaseHome(home);
        claimed.claim();
        boolean started = false;
        try {
            OrphanedServer.stopThoseOn(claimed.data());
            MariaDbBinaries unpacked = MariaDbBinaries.unpackedBelow(binaries);
            DataDirectory.createIfMissing(unpacked, claimed.data(), claimed.log());
            EmbeddedMariaDb database = new EmbeddedMariaDb(unpacked, claimed, tuning);
            database.watch();
            started = true;
            return database;
        } catch (IOException e) {
            throw failure(claimed, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupFailure("The start was interrupted.", e);
        } finally {
            if (!started) {
                claimed.release();
            }
        }
    }

    /** The port of 127.0.0.1 that it listens on; the same one after a restart if it is still free. */
    public synchronized int port() {
        return port;
    }

    /** The JDBC address of a schema. */
    public String url(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port() + "/" + schema
                + "?useBulkStmts=true&connectTimeout=5000&connectionTimeZone=UTC";
    }

    /** The JDBC address of the product's own schema. */
    public String url() {
        return url(Accounts.SCHEMA);
    }

    /** The user that the product works with; may do everything in the product's schema and nothing elsewhere. */
    public String user() {
        return Accounts.USER;
    }

    /** The password of {@link #user()}. */
    public String password() {
        return secret(home::password);
    }

    /** The administrator. */
    public String adminUser() {
        return Accounts.ADMIN;
    }

    /** The password of {@link #adminUser()}. */
    public String adminPassword() {
        return secret(home::adminPassword);
    }

    /** The process id of the server that runs now. */
    public synchronized long pid() {
        return server.pid();
    }

    /** Waits until the server with this process id has a successor, or the database was stopped. */
    synchronized void awaitRestartOf(long pid) throws InterruptedException {
        while (server.pid() == pid && !stopping) {
            wait();
        }
    }

    /** Ends the database cleanly and gives its home back. */
    public synchronized void stop() {
        stopping = true;
        notifyAll();
        try {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        home.release();
    }

    private ServerProcess startOnAFreePort() throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                ServerProcess started = ServerProcess.start(binaries, home, tuning, port);
                Files.writeString(home.port(), Integer.toString(port));
                return started;
            } catch (ServerDiedException e) {
                if (attempt == ATTEMPTS || !e.portWasTaken()) {
                    throw e;
                }
                port = ServerProcess.freePort(0);
            }
        }
    }

    private void watch() {
        Thread.ofPlatform().name("embedded-db-watch").daemon().start(() -> {
            try {
                for (ServerProcess watched = current(); restartAfter(watched); ) {
                    watched = current();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private synchronized ServerProcess current() {
        return server;
    }

    private boolean restartAfter(ServerProcess watched) throws InterruptedException {
        watched.awaitEnd();
        synchronized (this) {
            if (!stopping) {
                log.warn("The embedded database ended unexpectedly and is started again");
            }
            while (!stopping && !restarted()) {
                wait(RETRY.toMillis());
            }
            notifyAll();
            return !stopping;
        }
    }

    private synchronized boolean restarted() throws InterruptedException {
        try {
            // The same port or none: the connection pool knows no other.
            server = ServerProcess.start(binaries, home, tuning, port);
            log.info("The embedded database is back");
            return true;
        } catch (IOException e) {
            log.error("The embedded database does not start again: {}", e.getMessage());
            return false;
        }
    }

    private static int keptPort(DatabaseHome home) throws IOException {
        if (!Files.exists(home.port())) {
            return 0;
        }
        try {
            return Integer.parseInt(Files.readString(home.port()).strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static StartupFailure failure(DatabaseHome home, IOException e) {
        boolean full = DiskFull.isBehind(e)
                || (e instanceof ServerDiedException died && DiskFull.isReportedIn(died.logText()));
        if (full) {
            return new StartupFailure(DiskFull.lineFor(home.directory()), e);
        }
        return new StartupFailure(
                "The embedded database in " + home.directory() + " does not start (" + e.getMessage() + "); read "
                        + home.log() + ".",
                e);
    }

    private static String secret(SecretSource source) {
        try {
            return source.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface SecretSource {
        String read() throws IOException;
    }
}
