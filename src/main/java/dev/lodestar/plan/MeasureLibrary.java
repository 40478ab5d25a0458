package dev.lodestar.plan;

import java.util.List;

/** The measures that a plan can choose from; whoever keeps the measures answers. */
public interface MeasureLibrary {

    /**
     * The measures that the caller may see with the text in their name or key, and how they stand, by key and in one
     * statement.
     *
     * @param text empty for any
     * @param most how many at most
     */
    List<Light> find(String text, int most);
}
