package dev.lodestar.webhook.channel;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Posts to addresses that customers named: ten seconds in all, no redirect followed, public addresses only, no more of the
 * answer read than is kept.
 */
@Component
public class HttpSender {

    private static final int MOST_KEPT = 1024;
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-deadline").daemon().factory());
    private final Duration timeout;
    private final Clock clock;

    HttpSender(AddressGuard guard, @Value("${lodestar.webhook.timeout:PT10S}") Duration timeout, Clock clock) {
        this.timeout = timeout;
        this.clock = clock;
        Timeout limit = Timeout.of(timeout);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(guard)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(limit)
                                .setSocketTimeout(limit)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setConnectionRequestTimeout(limit)
                        .setResponseTimeout(limit)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Lodestar-Webhooks/1")
                .build();
    }

    /** Posts JSON; whatever goes wrong is said in the answer. */
    public Answer send(Outgoing request) {
        return post(
                request.address(), request.headers(), new StringEntity(request.body(), ContentType.APPLICATION_JSON));
    }

    /** Posts bytes, whose kind the headers say; whatever goes wrong is said in the answer. */
    public Answer send(URI address, Map<String, String> headers, byte[] body) {
        return post(address, headers, new ByteArrayEntity(body, null));
    }

    private Answer post(URI address, Map<String, String> headers, HttpEntity body) {
        HttpPost post = new HttpPost(address);
        headers.forEach(post::setHeader);
        post.setHeader(HttpHeaders.CONNECTION, "close");
        post.setEntity(body);
        // The client's own limits begin anew with each byte that comes.
        Future<?> deadline = deadlines.schedule(post::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(post, this::answer);
        } catch (UnknownHostException e) {
            return new Answer(null, "", "The address cannot be reached: " + e.getMessage(), null);
        } catch (IOException | RuntimeException e) {
            String why = post.isCancelled()
                    ? "No answer within " + timeout.toSeconds() + " s"
                    : e.getClass().getSimpleName();
            return new Answer(null, "", why, null);
        } finally {
            deadline.cancel(false);
        }
    }

    @PreDestroy
    void stop() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }

    private Answer answer(ClassicHttpResponse response) throws IOException {
        return new Answer(response.getCode(), body(response.getEntity()), null, pause(response));
    }

    private static String body(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        // Closed without reading on, however much there is.
        InputStream content = entity.getContent();
        String text = new String(content.readNBytes(MOST_KEPT), StandardCharsets.UTF_8);
        return text.length() > MOST_KEPT ? text.substring(0, MOST_KEPT) : text;
    }

    private @Nullable Duration pause(ClassicHttpResponse response) {
        Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        if (header == null) {
            return null;
        }
        String value = header.getValue().strip();
        try {
            Duration asked = value.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            clock.instant(), Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value)));
            return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
