import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** What the scripts ask of the machine where a shell alone has no portable answer. Exit code 0 means yes. */
final class Machine {

    private Machine() {}

    public static void main(String[] args) throws Exception {
        boolean yes =
                switch (args[0]) {
                    case "ports-free" -> Arrays.stream(args).skip(1).allMatch(Machine::isFree);
                    case "fetch" -> fetch(URI.create(args[1]), Path.of(args[2]));
                    case "sha512" -> Base64.getEncoder().encodeToString(sha512(Path.of(args[1]))).equals(args[2]);
                    default -> throw new IllegalArgumentException(args[0]);
                };
        System.exit(yes ? 0 : 1);
    }

    private static boolean isFree(String port) {
        try (var socket = new ServerSocket()) {
            // a port in TIME_WAIT after a restart is free for the server too
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", Integer.parseInt(port)));
            return true;
        } catch (IOException taken) {
            System.out.println(port);
            return false;
        }
    }

    private static boolean fetch(URI from, Path to) throws InterruptedException {
        var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL);
        useProxyOfEnvironment(client);
        try (var http = client.build()) {
            var response = http.send(HttpRequest.newBuilder(from).build(), HttpResponse.BodyHandlers.ofFile(to));
            return response.statusCode() == 200;
        } catch (IOException unreachable) {
            System.err.println("  " + unreachable);
            return false;
        }
    }

    private static void useProxyOfEnvironment(HttpClient.Builder client) {
        String named = System.getenv().getOrDefault("https_proxy", System.getenv().getOrDefault("HTTPS_PROXY", ""));
        if (named.isEmpty()) {
            return;
        }
        URI proxy = URI.create(named.contains("://") ? named : "http://" + named);
        client.proxy(ProxySelector.of(new InetSocketAddress(proxy.getHost(), Math.max(proxy.getPort(), 80))));
        if (proxy.getUserInfo() instanceof String login && login.contains(":")) {
            String[] parts = login.split(":", 2);
            client.authenticator(new Authenticator() {
                @Override
                protected PasswordAuthentication getPasswordAuthentication() {
                    return new PasswordAuthentication(parts[0], parts[1].toCharArray());
                }
            });
        }
    }

    private static byte[] sha512(Path file) throws IOException, GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-512");
        try (var in = Files.newInputStream(file)) {
            byte[] chunk = new byte[1 << 16];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return digest.digest();
    }
}
