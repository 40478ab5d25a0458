package dev.lodestar.kernel;

/** Thrown when a thing does not exist for whoever asks: it is not there, belongs to another tenant or is out of reach. */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says which kind of thing was asked for, and by which key. */
    public NotFoundException(String kind, String key) {
        super("There is no " + kind + " '" + key + "'");
    }
}
