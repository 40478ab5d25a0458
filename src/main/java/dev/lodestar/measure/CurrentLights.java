package dev.lodestar.measure;

import dev.lodestar.plan.Light;
import dev.lodestar.tenancy.CalledBySystem;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How measures stand now, whoever asks; for modules that roll them up. One statement however many there are. */
@Service
@Transactional(readOnly = true)
public class CurrentLights {

    private final LightStore store;

    CurrentLights(LightStore store) {
        this.store = store;
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
}
