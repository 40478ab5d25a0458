package dev.lodestar.platform.database;

import dev.lodestar.platform.startup.DiskFull;
import dev.lodestar.platform.startup.StartupFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A real MariaDB 11.4 next to the application: on the loopback interface, behind passwords, its data in a folder that
 * survives restarts. A database that dies is started again on the same port; what it had confirmed is there.
 */
public final class EmbeddedMariaDb {

    private final DatabaseHome home;
    private final SupervisedServer server;

    private EmbeddedMariaDb(DatabaseHome home, SupervisedServer server) {
        this.home = home;
        this.server = server;
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
            SupervisedServer server = SupervisedServer.start(unpacked, claimed, tuning);
            started = true;
            return new EmbeddedMariaDb(claimed, server);
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
    public int port() {
        return server.port();
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
    public long pid() {
        return server.pid();
    }

    /** Ends the database cleanly and gives its home back. */
    public void stop() {
        server.stop();
        home.release();
    }

    /** Waits until the server with this process id has a successor, or the database was stopped. */
    void awaitRestartOf(long pid) throws InterruptedException {
        server.awaitRestartOf(pid);
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
