package dev.lodestar.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when what was sent cannot be accepted; names every field that is wrong. Nothing was applied. */
public class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    /** Refuses with these errors, of which there is at least one. */
    public InvalidInputException(List<FieldError> errors) {
        super(errors.stream()
                .map(error -> error.pointer() + ": " + error.message())
                .collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    /** Refuses because of one field. */
    public InvalidInputException(String pointer, String code, String message) {
        this(List.of(new FieldError(pointer, code, message)));
    }

    /** The fields that are wrong. */
    public List<FieldError> errors() {
        return errors;
    }
}
