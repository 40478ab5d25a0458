package dev.lodestar.measure;

import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Reach;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was corrected or redefined lately, two statements however many measures there are. */
@Service
@Transactional(readOnly = true)
public class MeasureChanges {

    private static final int MOST = 200;

    private final ChangeStore store;
    private final Access access;

    MeasureChanges(ChangeStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /**
     * The changes that the caller may see, the newest first.
     *
     * @param units only of measures of these units; empty for any
     * @param limit of each kind, 1 to 200; what lies outside is taken for the nearest
     */
    @PreAuthorize("@access.may('READ_MEASURE')")
    public List<MeasureChange> since(Instant since, Collection<String> units, int limit) {
        return merged(new ChangeStore.Window(since, null, null), units, limit);
    }

    /**
     * The changes recorded by a past moment that the caller might see then, the newest first.
     *
     * @param at nothing that happened later
     * @param knownAt nothing that was recorded later; measures are named, and in reach, as known then
     */
    @PreAuthorize("@access.may('READ_MEASURE')")
    public List<MeasureChange> since(Instant since, Collection<String> units, int limit, Instant at, Instant knownAt) {
        Instant until = at.isBefore(knownAt) ? at : knownAt;
        return merged(new ChangeStore.Window(since, until, knownAt), units, limit);
    }

    private List<MeasureChange> merged(ChangeStore.Window window, Collection<String> units, int limit) {
        Reach reach = access.reach(Act.READ_MEASURE);
        int size = Math.clamp(limit, 1, MOST);
        return Stream.concat(
                        store.corrections(reach, window, units, size).stream(),
                        store.redefinitions(reach, window, units, size).stream())
                .sorted(Comparator.comparing(MeasureChange::at).reversed())
                .toList();
    }
}
