package dev.lodestar.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Puts status lights beside a plan's measures; whoever judges the measures answers. */
public interface StatusLights {

    /** The lights of these measures by key, in a fixed number of statements; only of measures that the caller may see. */
    Map<String, Light> lights(Collection<String> measureKeys);

    /**
     * The lights of a past moment, in a fixed number of statements; only of measures that were the caller's to see then.
     *
     * @param at which periods are closed
     * @param knownAt which numbers, definitions, names and owners count
     */
    Map<String, Light> lights(Collection<String> measureKeys, Instant at, Instant knownAt);
}
