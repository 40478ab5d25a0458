package dev.lodestar.checkin;

import dev.lodestar.tenancy.CalledBySystem;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the actions of plans have come by what was said since the plan was published. */
@Service
@Transactional(readOnly = true)
public class ActionProgress {

    private final CheckInStore store;

    ActionProgress(CheckInStore store) {
        this.store = store;
    }

    /**
     * The newest check-in that tells a progress of each action that has one by what was known then, by the key of the
     * action and in one statement. It counts over what the plan's document says.
     */
    @CalledBySystem("a record is the same for every reader; whoever asks has checked who may read the plan")
    public Map<String, CheckInView> of(String planKey, Instant knownAt) {
        return store.latestProgress(planKey, knownAt).stream()
                .collect(Collectors.toMap(one -> one.subject().key(), Function.identity()));
    }
}
