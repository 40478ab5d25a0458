package dev.lodestar.measure;

import dev.lodestar.organisation.Reach;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells other modules which measures there are, whoever asks; they judge by their own act who may see what of them. */
@Service
@Transactional(readOnly = true)
public class MeasureDirectory {

    private static final Reach EVERYTHING = new Reach(true, null, Set.of(), null);

    private final MeasureEntries entries;
    private final TraitStore traits;

    MeasureDirectory(MeasureEntries entries, TraitStore traits) {
        this.entries = entries;
        this.traits = traits;
    }

    /** These measures, as far as they exist, in one statement. */
    @CalledBySystem("modules put names beside the measures they refer to")
    public List<MeasureView> byIds(Collection<Long> measureIds) {
        return measureIds.isEmpty()
                ? List.of()
                : entries.findByIdIn(measureIds).stream().map(Measure::view).toList();
    }

    /** The measures with these keys, as far as they exist, in one statement. */
    @CalledBySystem("modules put names beside the measures they refer to")
    public List<MeasureView> byKeys(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : entries.findByKeyIn(keys).stream().map(Measure::view).toList();
    }

    /** Every measure of the tenant, by key, in one statement. */
    @CalledBySystem("modules tell whose things about measures a caller may see")
    public List<MeasureView> all() {
        return entries.findAllByOrderByKeyAsc().stream().map(Measure::view).toList();
    }

    /** Every measure of the tenant that was defined by an instant, as it was known then, by key, in one statement. */
    @CalledBySystem("modules tell whose things about measures a caller might see at a past moment")
    public List<MeasureView> all(Instant knownAt) {
        return traits.known(EVERYTHING, null, MeasureFilter.ALL, "", Integer.MAX_VALUE, knownAt);
    }
}
