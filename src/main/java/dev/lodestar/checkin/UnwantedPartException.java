package dev.lodestar.checkin;

/** Thrown when a file of the office carries programs. */
final class UnwantedPartException extends Exception {

    private static final long serialVersionUID = 1L;

    UnwantedPartException(String part) {
        super("It carries programs: " + part);
    }
}
