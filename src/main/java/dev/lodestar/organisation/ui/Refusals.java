package dev.lodestar.organisation.ui;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** Says in the reader's language why something was refused. */
final class Refusals {

    private static final Set<String> KNOWN = Set.of(
            "BELOW_ITSELF",
            "BELOW_PARTNER",
            "TOO_DEEP",
            "YOURSELF",
            "LAST_ADMIN",
            "MISSING",
            "TOO_LONG",
            "HIDDEN_CHARACTER",
            "BAD_KEY",
            "TAKEN",
            "BAD_ADDRESS",
            "NOT_OF_THE_UNIT",
            "UNKNOWN_UNIT",
            "UNKNOWN_PERSON",
            "SAME_PERSON");

    private Refusals() {}

    /** The errors by field; those of no field have an empty pointer. None for a fault, which nobody refused. */
    static List<FieldError> of(RuntimeException e, UnaryOperator<String> texts) {
        if (!isRefusal(e)) {
            return List.of();
        }
        if (e instanceof InvalidInputException invalid) {
            return invalid.errors().stream()
                    .map(error -> new FieldError(error.pointer(), error.code(), message(error, texts)))
                    .toList();
        }
        String key = e instanceof NotFoundException ? "organisation.error.gone" : "organisation.error.changed";
        return List.of(new FieldError("", "CHANGED", texts.apply(key)));
    }

    private static String message(FieldError error, UnaryOperator<String> texts) {
        return KNOWN.contains(error.code()) ? texts.apply("organisation.error." + error.code()) : error.message();
    }

    private static boolean isRefusal(RuntimeException e) {
        return e instanceof InvalidInputException
                || e instanceof ConflictException
                || e instanceof NotFoundException
                || e instanceof ConcurrencyFailureException
                || e instanceof DataIntegrityViolationException;
    }
}
