package dev.lodestar.api.v1;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lodestar.organisation.Caller;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts the calls of each token and each tenant on this node; the limits protect the node, they are not billed. */
@Component
class RateLimits {

    private static final int MOST_BUCKETS = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();
    private final ApiLimits limits;

    RateLimits(ApiLimits limits) {
        this.limits = limits;
    }

    /** How long the caller must wait; zero when the call is allowed, which then counts. */
    Duration wait(Caller caller) {
        // A tenant's id has no slash, so that no token can be taken for a tenant.
        Duration own = take(
                caller.tenantId() + "/" + caller.key(),
                limits.token().perSecond(),
                limits.token().burst());
        return own.isZero()
                ? take(
                        caller.tenantId(),
                        limits.tenant().perSecond(),
                        limits.tenant().burst())
                : own;
    }

    private Duration take(String name, int perSecond, int burst) {
        var probe = buckets.get(name, key -> bucket(perSecond, burst)).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.isConsumed() ? 0 : Math.max(1, probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucket(int perSecond, int burst) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withNanosecondPrecision()
                .build();
    }
}
