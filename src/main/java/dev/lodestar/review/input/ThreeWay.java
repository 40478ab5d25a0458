package dev.lodestar.review.input;

import dev.lodestar.review.pack.InputRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the file would do to what is there: where only the file changed something it is a change, where somebody
 * else did too it is a conflict, where both say the same there is nothing to do.
 *
 * @param base as it was handed out
 * @param edit what was filled in
 * @param theirs what is there now
 * @param error why nothing can be done; null when something can
 */
public record ThreeWay(
        InputRow base,
        Edit edit,
        Standing theirs,
        List<Change> changes,
        List<Conflict> conflicts,
        @Nullable SheetError error) {

    /** Keeps its own copies of the lists. */
    public ThreeWay {
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
    }

    /** Compares all three. */
    public static ThreeWay compare(InputRow base, Edit edit, Standing theirs) {
        if (theirs.refusal() != null) {
            SheetError error =
                    new SheetError(edit.sheet(), edit.entries().getFirst().cell(), theirs.refusal());
            return new ThreeWay(base, edit, theirs, List.of(), List.of(), error);
        }
        List<Change> changes = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        Map<InputColumn, String> before = Plain.fields(base);
        for (Entry entry : edit.entries()) {
            InputColumn column = entry.column();
            String now = theirs.field(column);
            String then = before.getOrDefault(column, "");
            if (column == InputColumn.REASON || Plain.same(column, entry.value(), now)) {
                continue;
            }
            if (Plain.same(column, now, then)) {
                changes.add(change(base, edit, entry, now));
            } else {
                conflicts.add(conflict(base, edit, entry, then, theirs));
            }
        }
        return new ThreeWay(base, edit, theirs, changes, conflicts, null);
    }

    /** True when there is nothing to do: what the file says is there already. */
    public boolean isSettled() {
        return error == null && changes.isEmpty() && conflicts.isEmpty();
    }

    /**
     * What the row is to hold.
     *
     * @param mine whether the file wins where both changed something
     */
    public Map<InputColumn, String> wanted(boolean mine) {
        Map<InputColumn, String> wanted = new EnumMap<>(InputColumn.class);
        wanted.putAll(theirs.fields());
        changes.forEach(change -> wanted.put(change.field(), change.after()));
        if (mine) {
            conflicts.forEach(conflict -> wanted.put(conflict.field(), conflict.mine()));
        }
        edit.entry(InputColumn.REASON).ifPresent(reason -> wanted.put(InputColumn.REASON, reason.value()));
        return wanted;
    }

    private static Change change(InputRow base, Edit edit, Entry entry, String now) {
        return new Change(
                base.id(),
                edit.sheet(),
                entry.cell(),
                entry.column(),
                base.name(),
                base.period(),
                base.unit(),
                now,
                entry.value(),
                entry.remarks());
    }

    private static Conflict conflict(InputRow base, Edit edit, Entry entry, String then, Standing theirs) {
        return new Conflict(
                base.id(),
                edit.sheet(),
                entry.cell(),
                entry.column(),
                base.name(),
                base.period(),
                base.unit(),
                then,
                entry.value(),
                theirs.field(entry.column()),
                theirs.by(),
                theirs.at());
    }
}
