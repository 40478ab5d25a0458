package dev.lodestar.plan.document;

import dev.lodestar.kernel.ConflictException;
import java.util.List;

/** Thrown when edits meet what somebody else changed meanwhile; none of them was applied. */
public class EditConflictException extends ConflictException {

    private static final long serialVersionUID = 1L;

    private final transient List<EditConflict> conflicts;

    /** Tells every conflict, of which there is at least one. */
    public EditConflictException(List<EditConflict> conflicts) {
        super("Somebody else changed " + conflicts.getFirst().node() + " meanwhile; compare, then decide");
        this.conflicts = List.copyOf(conflicts);
    }

    /** Mine, theirs and what both began with. */
    public List<EditConflict> conflicts() {
        return conflicts;
    }
}
