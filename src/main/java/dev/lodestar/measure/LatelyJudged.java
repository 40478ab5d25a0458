package dev.lodestar.measure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What judging found, kept in memory until who follows the event has taken it, so that it need not be worked out again.
 * Nothing is lost with it: the same follows from the facts.
 */
@Component
class LatelyJudged {

    private static final int MOST_MEASURES = 20_000;

    private final Cache<MeasuresJudged, Map<Long, JudgingResult>> found = Caffeine.newBuilder()
            .maximumWeight(MOST_MEASURES)
            .weigher((MeasuresJudged event, Map<Long, JudgingResult> judged) -> judged.size())
            .build();

    /** Keeps what was found as soon as it is committed. */
    void keep(MeasuresJudged event, Map<Long, JudgingResult> judged) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                found.put(event, judged);
            }
        });
    }

    Optional<Map<Long, JudgingResult>> take(MeasuresJudged event) {
        return Optional.ofNullable(found.asMap().remove(event));
    }
}
