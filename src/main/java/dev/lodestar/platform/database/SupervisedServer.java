package dev.lodestar.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a server running on one port until it is stopped: when it dies, the next one takes its place. */
final class SupervisedServer {

    private static final Logger log = LoggerFactory.getLogger(SupervisedServer.class);
    private static final int ATTEMPTS = 3;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final MariaDbBinaries binaries;
    private final DatabaseHome home;
    private final Tuning tuning;
    private int port;
    private ServerProcess server;
    private boolean stopping;

    private SupervisedServer(MariaDbBinaries binaries, DatabaseHome home, Tuning tuning)
            throws IOException, InterruptedException {
        this.binaries = binaries;
        this.home = home;
        this.tuning = tuning;
        this.port = ServerProcess.freePort(keptPort(home));
        this.server = startOnAFreePort();
    }

    /** Starts the first server, on the port of the last time if it is free, and watches it from then on. */
    static SupervisedServer start(MariaDbBinaries binaries, DatabaseHome home, Tuning tuning)
            throws IOException, InterruptedException {
        SupervisedServer supervised = new SupervisedServer(binaries, home, tuning);
        Thread.ofPlatform().name("embedded-db-watch").daemon().start(supervised::watch);
        return supervised;
    }

    synchronized int port() {
        return port;
    }

    synchronized long pid() {
        return server.pid();
    }

    synchronized void awaitRestartOf(long pid) throws InterruptedException {
        while (server.pid() == pid && !stopping) {
            wait();
        }
    }

    synchronized void stop() {
        stopping = true;
        notifyAll();
        try {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
        try {
            boolean goesOn = true;
            while (goesOn) {
                current().awaitEnd();
                goesOn = replaced();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized ServerProcess current() {
        return server;
    }

    private synchronized boolean replaced() throws InterruptedException {
        if (!stopping) {
            log.warn("The embedded database ended unexpectedly and is started again");
        }
        while (!stopping && !restarted()) {
            wait(RETRY.toMillis());
        }
        notifyAll();
        return !stopping;
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
}
