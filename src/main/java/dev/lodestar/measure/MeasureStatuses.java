package dev.lodestar.measure;

import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Reach;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where measures stand, one statement however many there are; where they stood at any moment, in three. */
@Service
@Transactional(readOnly = true)
public class MeasureStatuses {

    private static final int MOST = 20_000;
    private static final Reach EVERYTHING = new Reach(true, null, Set.of(), null);

    private final StatusStore store;
    private final StatusReplay replay;
    private final Access access;

    MeasureStatuses(StatusStore store, StatusReplay replay, Access access) {
        this.store = store;
        this.replay = replay;
        this.access = access;
    }

    /** The statuses of these measures, as far as the caller may see them, by key. */
    @PreAuthorize("@access.may('READ_MEASURE')")
    public List<MeasureStatus> of(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : store.read(access.reach(Act.READ_MEASURE), keys, MeasureFilter.ALL, "", MOST);
    }

    /** The statuses of these measures, as far as they exist, by key, whoever asks. */
    @CalledBySystem("a mail draws how a measure went; it is written to whom the measure's alert concerns")
    public List<MeasureStatus> known(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : store.read(EVERYTHING, keys, MeasureFilter.ALL, "", MOST);
    }

    /** The statuses of these measures at a past moment by what was known then, by key, whoever asks, in three statements. */
    @CalledBySystem("a mail compares the week with the one before; it is written to whom all measures concern")
    public List<MeasureStatus> known(Collection<String> keys, Instant at) {
        return replay.of(EVERYTHING, keys, MOST, at, at);
    }

    /** The statuses that the caller may see and asks for whose keys follow the given one, by key. */
    @PreAuthorize("@access.may('READ_MEASURE')")
    public List<MeasureStatus> list(MeasureFilter filter, String afterKey, int most) {
        return store.read(access.reach(Act.READ_MEASURE), null, filter, afterKey, Math.min(most, MOST));
    }

    /**
     * The statuses of these measures at a past moment, by key, as far as they were the caller's to see at {@code knownAt}:
     * with the name, owner and unit known then. What was not defined by then is left out. {@code judgedAt} is {@code at}.
     *
     * @param at which periods are closed
     * @param knownAt which revisions, definitions and traits count
     */
    @PreAuthorize("@access.may('READ_MEASURE')")
    public List<MeasureStatus> of(Collection<String> keys, Instant at, Instant knownAt) {
        return replay.of(access.reach(Act.READ_MEASURE), keys, MOST, at, knownAt);
    }

    /**
     * The statuses at a past moment that the caller might see and asks for whose keys follow the given one, by key; a
     * filter by status takes three statements a thousand measures.
     *
     * @param at which periods are closed
     * @param knownAt which revisions, definitions and traits count
     */
    @PreAuthorize("@access.may('READ_MEASURE')")
    public List<MeasureStatus> list(MeasureFilter filter, String afterKey, int most, Instant at, Instant knownAt) {
        return replay.list(access.reach(Act.READ_MEASURE), filter, afterKey, Math.min(most, MOST), at, knownAt);
    }
}
