package dev.lodestar.measure;

import dev.lodestar.tenancy.CalledBySystem;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures with where they stand and what was reported lately, in one statement however many there are. */
@Service
@Transactional(readOnly = true)
public class ReportedMeasures {

    private final ReportedStore store;

    ReportedMeasures(ReportedStore store) {
        this.store = store;
    }

    /** Those that a person owns or these units have and that are not retired, by key, at most so many. */
    @CalledBySystem("modules tell people what is theirs to report")
    public List<ReportedMeasure> of(String person, Collection<String> units, LocalDate today, int most) {
        return store.of(person, units, today, most);
    }

    /** These measures, as far as they are there and not retired, by key. */
    @CalledBySystem("modules tell what nobody has reported yet")
    public List<ReportedMeasure> byKeys(Collection<String> keys, LocalDate today) {
        return keys.isEmpty() ? List.of() : store.byKeys(keys, today);
    }

    /** The next measures after a key that are not retired, by key, at most so many; an empty key begins. */
    @CalledBySystem("a job looks through all measures for what is due")
    public List<ReportedMeasure> after(String key, LocalDate today, int most) {
        return store.after(key, today, most);
    }
}
