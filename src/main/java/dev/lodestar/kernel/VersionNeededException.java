package dev.lodestar.kernel;

/** Thrown when a thing that exists is to be changed without saying which version of it was read. */
public class VersionNeededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says which thing it is. */
    public VersionNeededException(String kind, String key) {
        super("There already is a " + kind + " '" + key
                + "'; read it, then send the change with its version (If-Match)");
    }
}
