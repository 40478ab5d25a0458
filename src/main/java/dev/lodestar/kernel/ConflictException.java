package dev.lodestar.kernel;

/** Thrown when somebody else changed the thing first; read it again, then decide. */
public class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what changed meanwhile. */
    public ConflictException(String message) {
        super(message);
    }
}
