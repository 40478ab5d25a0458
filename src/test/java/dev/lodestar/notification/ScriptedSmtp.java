package dev.lodestar.notification;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as a test says, by the beginning of the command; to whatever else it is friendly. */
final class ScriptedSmtp implements Closeable {

    final List<String> taken = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ServerSocket socket;

    ScriptedSmtp() {
        try {
            socket = new ServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    talk(client);
                } catch (IOException e) {
                    // Whoever hangs up has said all.
                }
            }
        });
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Answers commands that begin like this; the end of a mail is {@code "."}. */
    void answer(String command, String answer) {
        answers.put(command, answer);
    }

    void beFriendly() {
        answers.clear();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8);
        say(out, "220 scripted");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            }
            String answer = answer(line);
            say(out, answer);
            if (line.startsWith("DATA") && answer.startsWith("354")) {
                StringBuilder mail = new StringBuilder();
                for (String part = in.readLine(); part != null && !part.equals("."); part = in.readLine()) {
                    mail.append(part).append("\n");
                }
                String end = answer(".");
                if (end.startsWith("250")) {
                    taken.add(mail.toString());
                }
                say(out, end);
            }
        }
    }

    private String answer(String command) {
        return answers.entrySet().stream()
                .filter(entry -> command.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(command.startsWith("DATA") ? "354 go on" : "250 fine");
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }
}
