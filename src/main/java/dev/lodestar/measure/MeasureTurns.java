package dev.lodestar.measure;

import dev.lodestar.tenancy.CalledBySystem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When measures were paused, retired or handed over. */
@Service
@Transactional(readOnly = true)
public class MeasureTurns {

    private final TurnStore store;

    MeasureTurns(TurnStore store) {
        this.store = store;
    }

    /**
     * What was recorded between two moments, the newest first, in two statements.
     *
     * @param limit of pauses and retirements, and of hand-overs
     */
    @CalledBySystem("modules hold it against the alerts of that time; they judge who may see it")
    public List<MeasureTurn> between(Instant since, Instant until, int limit) {
        return Stream.concat(store.ends(since, until, limit).stream(), store.handOvers(since, until, limit).stream())
                .sorted(Comparator.comparing(MeasureTurn::at).reversed())
                .toList();
    }
}
