package dev.lodestar.demo.carbiz;

/** The database refused a statement of the demo's source system. */
public final class CarbizException extends RuntimeException {

    CarbizException(String message, Throwable cause) {
        super(message, cause);
    }
}
