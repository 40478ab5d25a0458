package dev.lodestar.measure.pace;

import dev.lodestar.kernel.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a definition. */
final class Violations {
    private final List<FieldError> found = new ArrayList<>();

    void add(String pointer, String code, String message) {
        found.add(new FieldError(pointer, code, message));
    }

    List<FieldError> toList() {
        return List.copyOf(found);
    }
}
