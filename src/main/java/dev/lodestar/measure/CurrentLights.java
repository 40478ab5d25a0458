package dev.lodestar.measure;

import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.Light;
import dev.lodestar.tenancy.CalledBySystem;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How measures stand, whoever asks; for modules that roll them up. Now, in one statement however many there are. */
@Service
@Transactional(readOnly = true)
public class CurrentLights {

    private static final Reach EVERYTHING = new Reach(true, null, Set.of(), null);
    private static final int MOST = 20_000;

    private final LightStore store;
    private final StatusReplay replay;

    CurrentLights(LightStore store, StatusReplay replay) {
        this.store = store;
        this.replay = replay;
    }

    /** These measures, as far as there are any. */
    @CalledBySystem("roll-ups follow measures that were judged")
    public List<Light> byIds(Collection<Long> measureIds) {
        return measureIds.isEmpty() ? List.of() : store.byIds(measureIds);
    }

    /** These measures, as far as there are any. */
    @CalledBySystem("roll-ups follow the measures that plans name")
    public List<Light> byKeys(Collection<String> measureKeys) {
        return measureKeys.isEmpty() ? List.of() : store.byKeys(measureKeys);
    }

    /** Every measure of the tenant. */
    @CalledBySystem("roll-ups are worked out anew")
    public List<Light> all() {
        return store.all();
    }

    /** How these measures stood at a past moment by what was known then, as far as there were any; in three statements. */
    @CalledBySystem("roll-ups of a past moment are worked out from nothing")
    public List<Light> byKeys(Collection<String> measureKeys, Viewpoint past) {
        return replay.of(EVERYTHING, measureKeys, MOST, past.at(), past.knownAt()).stream()
                .map(PlanLights::light)
                .toList();
    }
}
