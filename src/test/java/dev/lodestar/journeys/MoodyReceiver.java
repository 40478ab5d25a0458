package dev.lodestar.journeys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** A system that is told what happens, and refuses every seventh message. */
final class MoodyReceiver implements AutoCloseable {

    private static final int SEVENTH = 7;

    private final List<String> taken = new ArrayList<>();
    private final HttpServer server;
    private int asked;

    private MoodyReceiver(HttpServer server) {
        this.server = server;
    }

    static MoodyReceiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            MoodyReceiver receiver = new MoodyReceiver(server);
            server.createContext("/", receiver::answer);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook";
    }

    /** The numbers of the messages that it took, one for each time. */
    synchronized List<String> taken() {
        return List.copyOf(taken);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            boolean refused = isRefused(exchange.getRequestHeaders().getFirst("webhook-id"));
            exchange.sendResponseHeaders(refused ? 503 : 204, -1);
        }
    }

    private synchronized boolean isRefused(String message) {
        asked++;
        boolean refused = asked % SEVENTH == 0;
        if (!refused) {
            taken.add(message);
        }
        return refused;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
