package dev.lodestar.measure;

import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import java.util.Collection;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where measures stand, one statement however many there are. */
@Service
@Transactional(readOnly = true)
public class MeasureStatuses {

    private static final int MOST = 20_000;

    private final StatusStore store;
    private final Access access;

    MeasureStatuses(StatusStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /** The statuses of these measures, as far as the caller may see them, by key. */
    @PreAuthorize("@access.may('READ_MEASURE')")
    public List<MeasureStatus> of(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : store.read(access.reach(Act.READ_MEASURE), keys, MeasureFilter.ALL, "", MOST);
    }

    /** The statuses that the caller may see and asks for whose keys follow the given one, by key. */
    @PreAuthorize("@access.may('READ_MEASURE')")
    public List<MeasureStatus> list(MeasureFilter filter, String afterKey, int most) {
        return store.read(access.reach(Act.READ_MEASURE), null, filter, afterKey, Math.min(most, MOST));
    }
}
