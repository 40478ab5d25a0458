package dev.lodestar.bench;

import dev.lodestar.api.ApiTokens;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.ClosedPeriods;
import dev.lodestar.organisation.TokenScope;
import dev.lodestar.tenancy.TenantScope;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;

/** How fast the dashboard of a large tenant is, asked for by programs as a browser would see it. */
final class DashboardBench {

    static final TenantId TENANT = new TenantId("bench-dashboard");

    private static final int WEEKS = 26;
    private static final String TOKEN = "bench";
    private static final int WARM_UP = 300;
    private static final int REQUESTS = 400;
    private static final int CLIENTS = 16;

    private final Fleet fleet = Fleet.of(2000, 2_000_001);
    private final Table table;
    private final ApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest request;

    DashboardBench(Table table, ApplicationContext context) {
        this.table = table;
        this.context = context;
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        this.request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/dashboard?weeks=" + WEEKS))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
    }

    void run(Connection connection) throws Exception {
        new FleetLoader(connection, TENANT, fleet).load(WEEKS);
        PlanFixture.load(connection, TENANT, fleet);
        context.getBean(BenchApplication.SetClock.class).set(fleet.closing(WEEKS));
        TenantScope.run(TENANT, this::organise);
        ClosedPeriods closedPeriods = context.getBean(ClosedPeriods.class);
        TenantScope.run(TENANT, () -> {
            while (closedPeriods.judgeSome()) {}
        });
        JudgingBench.awaitAlerts(context);
        ask(1, WARM_UP, new Samples());
        BareDatabase bare = new BareDatabase(connection, TENANT, fleet);
        Samples reads = new Samples();
        for (int read = 0; read < REQUESTS / 2; read++) {
            reads.time(() -> bare.readStatuses(PlanFixture.MEASURES));
        }
        long statements = statements(bare);
        measure(1, reads, statements);
        measure(CLIENTS, reads, statements);
    }

    private void organise() {
        Staff.hire(context);
        context.getBean(ApiTokens.class).keep("bench", TOKEN, Set.of(TokenScope.READ));
    }

    private long statements(BareDatabase bare) throws Exception {
        long before = bare.questions();
        ask(1, 1, new Samples());
        // One of them is the question itself.
        return bare.questions() - before - 1;
    }

    private void measure(int clients, Samples reads, long statements) throws Exception {
        Samples samples = new Samples();
        long start = System.nanoTime();
        long bytes = ask(clients, REQUESTS, samples);
        double seconds = (System.nanoTime() - start) / 1e9;
        table.add(
                "GET /dashboard, 50 units, 500 nodes, 2,000 measures x 26 weeks, " + clients
                        + (clients == 1 ? " client" : " clients"),
                String.format(
                        Locale.ROOT,
                        "p50 %s, p95 %s, %.0f requests/s, %d statements, %d KB",
                        Samples.seconds(samples.median()),
                        Samples.seconds(samples.quantile(0.95)),
                        REQUESTS / seconds,
                        statements,
                        bytes / 1024),
                "bare read of the plan's statuses " + Samples.seconds(reads.median()),
                String.format(Locale.ROOT, "%.2f", samples.median() / reads.median()),
                clients == 1 ? "<= 3" : "");
    }

    /** Asks so often in all and returns how long an answer is. */
    private long ask(int clients, int requests, Samples samples) throws Exception {
        AtomicLong bytes = new AtomicLong();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Samples>> all = new ArrayList<>();
            Callable<Samples> client = () -> {
                Samples own = new Samples();
                for (int request = 0; request < Math.max(1, requests / clients); request++) {
                    own.time(() -> bytes.set(answer().length));
                }
                return own;
            };
            for (int i = 0; i < clients; i++) {
                all.add(threads.submit(client));
            }
            for (Future<Samples> own : all) {
                samples.addAll(own.get());
            }
        }
        return bytes.get();
    }

    private byte[] answer() throws Exception {
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    answer.statusCode() + " " + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return answer.body();
    }
}
