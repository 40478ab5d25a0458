package dev.lodestar.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows how much waits to be sent a channel, and for how long, of all companies together. */
@Component
public class BacklogGauges {

    private final Map<String, Backlog> shown = new ConcurrentHashMap<>();
    private final MeterRegistry metrics;
    private final Clock clock;

    BacklogGauges(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Shows what waits in a channel now, as the one node sees it that sends. */
    public void show(String channel, Collection<Backlog> all) {
        long waiting = all.stream().mapToLong(Backlog::waiting).sum();
        Instant oldest = all.stream()
                .map(Backlog::oldest)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        if (shown.put(channel, new Backlog(waiting, oldest)) == null) {
            Gauge.builder(
                            "lodestar.deliveries.waiting",
                            () -> shown.getOrDefault(channel, new Backlog(0, null))
                                    .waiting())
                    .tag("channel", channel)
                    .register(metrics);
            Gauge.builder("lodestar.deliveries.oldest", () -> age(channel))
                    .tag("channel", channel)
                    .baseUnit("seconds")
                    .register(metrics);
        }
    }

    private long age(String channel) {
        @Nullable
        Instant oldest = shown.getOrDefault(channel, new Backlog(0, null)).oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds();
    }
}
