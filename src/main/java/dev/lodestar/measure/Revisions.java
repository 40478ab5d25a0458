package dev.lodestar.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts revisions within a batch: several rows for one period are revisions in their order. */
class Revisions {

    private final Map<StoredNumber.Slot, StoredNumber> latest;
    private final List<StoredNumber> added = new ArrayList<>();

    Revisions(Map<StoredNumber.Slot, StoredNumber> stored) {
        this.latest = new HashMap<>(stored);
    }

    Outcome add(StoredNumber number) {
        StoredNumber before = latest.get(number.slot());
        if (before != null && before.says(number)) {
            return Outcome.UNCHANGED;
        }
        StoredNumber revision = new StoredNumber(
                number.slot(),
                before == null ? 1 : before.revision() + 1,
                number.value(),
                number.numerator(),
                number.denominator(),
                number.withdrawn(),
                number.note());
        latest.put(number.slot(), revision);
        added.add(revision);
        return before == null ? Outcome.STORED : Outcome.REVISED;
    }

    List<StoredNumber> added() {
        return added;
    }
}
