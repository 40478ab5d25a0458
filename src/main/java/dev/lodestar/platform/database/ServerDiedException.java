package dev.lodestar.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server process ended when it should not have; knows what its log says. */
final class ServerDiedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String logText;

    ServerDiedException(String message, Path log) {
        super(message + ", see " + log);
        this.logText = read(log);
    }

    /** What the server wrote. */
    String logText() {
        return logText;
    }

    boolean portWasTaken() {
        return logText.contains("Bind on TCP/IP port");
    }

    private static String read(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
