package dev.lodestar.alert;

/** Whoever keeps the countermeasures that alerts are linked with tells which there are. */
public interface Countermeasures {

    /** Whether there is a countermeasure of this number that the caller may see. */
    boolean isThere(long number);
}
