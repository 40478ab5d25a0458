package dev.lodestar.checkin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts the links that did not work, by where they were tried from, on this node. */
@Component
class LinkGuesses {

    /** How many may fail at once, as those of a whole office that shares an address. */
    static final int BURST = 30;

    private static final int MOST_PLACES = 100_000;
    private static final Duration ONE_MORE_AFTER = Duration.ofSeconds(10);
    private static final Duration FORGOTTEN_AFTER = ONE_MORE_AFTER.multipliedBy(BURST);

    private final Cache<String, Bucket> places = Caffeine.newBuilder()
            .maximumSize(MOST_PLACES)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    /** Whether somebody there may try another. */
    boolean mayTry(String from) {
        Bucket bucket = places.getIfPresent(from);
        return bucket == null || bucket.getAvailableTokens() > 0;
    }

    /** Notes that one did not work. */
    void failed(String from) {
        places.get(from, place -> bucket()).tryConsume(1);
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(BURST).refillGreedy(1, ONE_MORE_AFTER))
                .build();
    }
}
