package dev.lodestar.webhook;

import dev.lodestar.notification.Backlog;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.webhook.channel.Answer;
import dev.lodestar.webhook.channel.ChatFormat;
import dev.lodestar.webhook.channel.HttpSender;
import dev.lodestar.webhook.channel.Outgoing;
import dev.lodestar.webhook.channel.Signatures;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Sends what is due to systems and chat groups, for three days each. After a crash between sending and noting it, one
 * message may be sent twice, with the same number; none is lost.
 */
@Service
public class Delivering {

    private static final int SOME = 50;

    /** How long whoever sends one may take before somebody else tries. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final DeliveryStore store;
    private final WebhookStore webhooks;
    private final WebhookSecrets secrets;
    private final HookPayloads payloads;
    private final HttpSender sender;
    private final MeterRegistry metrics;
    private final Clock clock;

    Delivering(
            DeliveryStore store,
            WebhookStore webhooks,
            WebhookSecrets secrets,
            HookPayloads payloads,
            HttpSender sender,
            MeterRegistry metrics,
            Clock clock) {
        this.store = store;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.payloads = payloads;
        this.sender = sender;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Sends some of what is due; true when there may be more that is worth trying now. */
    @CalledBySystem("a job sends what waits")
    public boolean sendSome() {
        List<Delivery> due = store.due(Moments.now(clock), SOME);
        // Who is away now is asked again later, and keeps nobody else waiting.
        Set<Long> away = new HashSet<>();
        for (Delivery delivery : due) {
            if (!away.contains(delivery.webhookId()) && !send(delivery)) {
                away.add(delivery.webhookId());
            }
        }
        return due.size() == SOME && away.isEmpty();
    }

    /** How much of the company's waits. */
    @CalledBySystem("a job shows how much waits")
    public Backlog backlog() {
        return store.backlog();
    }

    private boolean send(Delivery delivery) {
        Instant now = Moments.now(clock);
        Optional<Webhook> webhook = webhooks.find(delivery.webhookId()).filter(Webhook::enabled);
        if (webhook.isEmpty() || !store.claim(delivery.id(), now, now.plus(LEASE))) {
            return true;
        }
        ChatFormat format = webhook.get().kind().format();
        Answer answer = attempt(webhook.get(), format, delivery, now);
        String error = error(answer, format);
        note(webhook.get(), delivery, answer, error);
        return error == null;
    }

    private Answer attempt(Webhook webhook, @Nullable ChatFormat format, Delivery delivery, Instant now) {
        try {
            return sender.send(request(webhook, format, delivery, now));
        } catch (IllegalStateException unreadable) {
            return new Answer(null, "", unreadable.getMessage(), null);
        }
    }

    private Outgoing request(Webhook webhook, @Nullable ChatFormat format, Delivery delivery, Instant now) {
        String address = secrets.address(webhook);
        String secret = secrets.secret(webhook);
        if (format != null) {
            return format.write(payloads.read(delivery.payload()), address, secret, now);
        }
        long seconds = now.getEpochSecond();
        return new Outgoing(
                URI.create(address),
                Map.of(
                        "webhook-id",
                        delivery.messageId(),
                        "webhook-timestamp",
                        Long.toString(seconds),
                        "webhook-signature",
                        Signatures.standard(secret, delivery.messageId(), seconds, delivery.payload())),
                delivery.payload());
    }

    private static @Nullable String error(Answer answer, @Nullable ChatFormat format) {
        if (answer.error() != null) {
            return answer.error();
        }
        if (!answer.isTaken()) {
            return "Answered " + answer.status();
        }
        return format == null ? null : format.refusal(answer.body());
    }

    private void note(Webhook webhook, Delivery delivery, Answer answer, @Nullable String error) {
        Instant now = Moments.now(clock);
        if (error == null) {
            store.note(delivery.id(), DeliveryState.SENT, null, answer, null, now);
            count(webhook, "delivered");
            return;
        }
        Optional<Duration> wait = RetryRule.after(delivery.attempts(), answer.status(), answer.retryAfter());
        store.note(
                delivery.id(),
                wait.isPresent() ? DeliveryState.QUEUED : DeliveryState.DEAD,
                wait.map(now::plus).orElse(null),
                answer,
                error,
                now);
        if (RetryRule.isGone(answer.status())) {
            // It says itself that it will never be back.
            webhooks.enable(webhook.id(), false);
        }
        count(webhook, wait.isPresent() ? "failed" : "dead");
    }

    private void count(Webhook webhook, String outcome) {
        String kind = webhook.kind().name().toLowerCase(Locale.ROOT);
        metrics.counter("lodestar.deliveries", "channel", kind, "outcome", outcome)
                .increment();
    }
}
