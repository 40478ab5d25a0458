package dev.lodestar.uikit;

/** Tells how many things wait for the reader behind an entry of the navigation; the frame asks when it opens and when told. */
public interface NavigationCount {

    /** The address of the entry, such as {@code my-week}. */
    String address();

    /** How many things wait for whoever is signed in. */
    int count();
}
