package dev.lodestar.push;

import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.notification.Backlog;
import dev.lodestar.tenancy.CalledBySystem;
import dev.lodestar.tenancy.Moments;
import dev.lodestar.webhook.RetryRule;
import dev.lodestar.webhook.channel.Answer;
import dev.lodestar.webhook.channel.HttpSender;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends what is due to browsers by their push services, for a day each. After a crash between sending and noting it, one
 * message may be sent twice, which the browser shows once; none is lost.
 */
@Service
public class PushDeliveries {

    private static final int SOME = 50;
    private static final int SHOWN = 50;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int OF_THE_SENDER = 400;
    private static final int OF_THE_SERVER = 500;

    /** How long a message means something; older ones are in the inbox. */
    private static final Duration LASTING = Duration.ofDays(1);

    /** How long whoever sends one may take before somebody else tries. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final PushDeliveryStore store;
    private final BrowserStore browsers;
    private final BrowserAddresses addresses;
    private final PushEncryption encryption;
    private final HttpSender sender;
    private final MeterRegistry metrics;
    private final Clock clock;

    PushDeliveries(
            PushDeliveryStore store,
            BrowserStore browsers,
            BrowserAddresses addresses,
            PushEncryption encryption,
            HttpSender sender,
            MeterRegistry metrics,
            Clock clock) {
        this.store = store;
        this.browsers = browsers;
        this.addresses = addresses;
        this.encryption = encryption;
        this.sender = sender;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Sends some of what is due; true when there may be more that is worth trying now. */
    @CalledBySystem("a job sends what waits")
    public boolean sendSome() {
        List<PushDelivery> due = store.due(Moments.now(clock), SOME);
        // A service that is away now is asked again later, and keeps no other waiting.
        Set<String> away = new HashSet<>();
        Set<Long> gone = new HashSet<>();
        for (PushDelivery delivery : due) {
            if (!away.contains(delivery.host()) && !gone.contains(delivery.browserId())) {
                send(delivery, away, gone);
            }
        }
        return due.size() == SOME && away.isEmpty();
    }

    /** How much of the company's waits. */
    @CalledBySystem("a job shows how much waits")
    public Backlog backlog() {
        return store.backlog();
    }

    /** What was given up, at most 50 and the newest first, then what was not, likewise. */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    public List<PushDeliveryView> log() {
        return store.log(SHOWN);
    }

    /** Tries one again that was given up; throws {@link NotFoundException} when there is none, or its browser is gone. */
    @PreAuthorize("@access.may('MANAGE_ORGANISATION')")
    @Transactional
    public void resend(long id) {
        if (!store.again(id, Moments.now(clock))) {
            throw new NotFoundException("message to send again", Long.toString(id));
        }
    }

    private void send(PushDelivery delivery, Set<String> away, Set<Long> gone) {
        Instant now = Moments.now(clock);
        if (!store.claim(delivery.id(), now, now.plus(LEASE))) {
            return;
        }
        Duration left = Duration.between(now, delivery.writtenAt().plus(LASTING));
        if (!left.isPositive()) {
            store.note(delivery.id(), PushState.DEAD, null, null, "It was too old to be of use", now);
            count("dead");
            return;
        }
        Answer answer = attempt(delivery, left);
        if (answer.isTaken()) {
            store.note(delivery.id(), PushState.SENT, null, answer.status(), null, Moments.now(clock));
            browsers.used(delivery.browserId(), now);
            count("delivered");
        } else if (isGone(answer.status())) {
            gone.add(delivery.browserId());
            leave(delivery, answer);
        } else {
            failed(delivery, answer);
            if (mayPass(answer.status())) {
                away.add(delivery.host());
            }
        }
    }

    private Answer attempt(PushDelivery delivery, Duration left) {
        try {
            Browser browser = addresses.open(delivery.address());
            return sender.send(
                    URI.create(browser.endpoint()),
                    encryption.headers(browser, left, delivery.topic(), delivery.urgent()),
                    encryption.body(delivery.payload(), browser));
        } catch (IllegalStateException unreadable) {
            return new Answer(null, "", unreadable.getMessage(), null);
        }
    }

    private void leave(PushDelivery delivery, Answer answer) {
        Instant now = Moments.now(clock);
        String why = "The browser is subscribed no more (" + answer.status() + ")";
        store.note(delivery.id(), PushState.GONE, null, answer.status(), why, now);
        store.gone(delivery.browserId(), why, now);
        browsers.drop(delivery.browserId());
        count("gone");
    }

    private void failed(PushDelivery delivery, Answer answer) {
        Instant now = Moments.now(clock);
        Optional<Instant> next = mayPass(answer.status())
                ? RetryRule.after(delivery.attempts(), answer.status(), answer.retryAfter())
                        .map(now::plus)
                        .filter(at -> at.isBefore(delivery.writtenAt().plus(LASTING)))
                : Optional.empty();
        String error =
                answer.error() == null ? ("Answered " + answer.status() + " " + answer.body()).strip() : answer.error();
        store.note(
                delivery.id(),
                next.isPresent() ? PushState.QUEUED : PushState.DEAD,
                next.orElse(null),
                answer.status(),
                error,
                now);
        count(next.isPresent() ? "failed" : "dead");
    }

    private static boolean isGone(@Nullable Integer status) {
        return RetryRule.isGone(status) || (status != null && status == NOT_FOUND);
    }

    /** What the service refuses because of how it was asked, it refuses again. */
    private static boolean mayPass(@Nullable Integer status) {
        return status == null || status == TOO_MANY || status < OF_THE_SENDER || status >= OF_THE_SERVER;
    }

    private void count(String outcome) {
        metrics.counter("lodestar.deliveries", "channel", "push", "outcome", outcome)
                .increment();
    }
}
