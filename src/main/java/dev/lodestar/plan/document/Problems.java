package dev.lodestar.plan.document;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that one answer names all of it. */
public final class Problems {

    /** Whoever sends worse than this is not helped by a longer list. */
    private static final int MOST = 100;

    private final List<FieldError> found = new ArrayList<>();

    public void add(String pointer, String code, String message) {
        add(new FieldError(pointer, code, message));
    }

    public void add(FieldError error) {
        if (found.size() < MOST) {
            found.add(error);
        }
    }

    public List<FieldError> found() {
        return List.copyOf(found);
    }

    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInputException(found);
        }
    }
}
