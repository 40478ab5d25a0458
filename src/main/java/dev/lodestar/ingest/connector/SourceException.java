package dev.lodestar.ingest.connector;

import org.jspecify.annotations.Nullable;

/** Thrown when a source could not answer at all: unreachable, too slow, or its query fails. It is never "no rows". */
public class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says what happened and the way out. */
    public SourceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
