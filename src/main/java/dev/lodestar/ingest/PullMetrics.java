package dev.lodestar.ingest;

import dev.lodestar.measure.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Measures the pulls; a tenant is never a label. */
@Component
class PullMetrics {

    private final MeterRegistry registry;

    PullMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    Timer.Sample start() {
        return Timer.start(registry);
    }

    void finish(Timer.Sample sample, PullState outcome) {
        sample.stop(Timer.builder("lodestar.pulls")
                .description("Pulls of sources, from taking the lock to the end of the run")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .tag("kind", "jdbc")
                .register(registry));
    }

    void rows(PullTally tally) {
        for (Outcome outcome : Outcome.values()) {
            count(outcome.name(), tally.of(outcome));
        }
        count("missing", tally.missed());
    }

    private void count(String outcome, int rows) {
        if (rows > 0) {
            registry.counter("lodestar.pull.rows", "outcome", outcome.toLowerCase(Locale.ROOT))
                    .increment(rows);
        }
    }
}
