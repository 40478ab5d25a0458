package dev.lodestar.rollup;

import dev.lodestar.plan.NodeRollup;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where the roll-up of the tenant in scope is kept. Each method takes a fixed number of statements. */
interface RollupStore {

    /** Waits until nobody else changes the roll-up of the tenant, and keeps others waiting until the transaction ends. */
    void enter();

    /** All edges that lead down from any node above these addresses, however far above. */
    List<Edge> above(Collection<String> ids);

    /** The edges that lead down from a plan's nodes. */
    List<Edge> edges(String planKey);

    /** How these stand, as far as they are there. */
    Map<String, NodeRollup> states(Collection<String> ids);

    /** How a plan's nodes stand, by address. */
    Map<String, NodeRollup> nodes(String planKey);

    /** How one node of each plan stands, by address. */
    Map<String, NodeRollup> everyPlans(String node);

    /** The version that a plan's nodes were made from; 0 when it has none. */
    int version(String planKey);

    /** The versions that the plans' nodes were made from, by plan. */
    Map<String, Integer> versions();

    /** Adds or changes these. */
    void put(Map<String, NodeRollup> states, Instant at);

    /** Puts edges in place of all that lead down from the plan's nodes. */
    void replace(String planKey, List<Edge> edges);

    /** Takes these away. */
    void remove(Collection<String> ids);

    /** Takes those of these measures away that no node rests on any more. */
    void removeUnused(Collection<String> measures);

    /** Notes which version of a plan its nodes are made from. */
    void made(Map<String, Integer> versions);

    /** Takes everything away. */
    void clear();

    /** Adds edges that are not there. */
    void add(Collection<Edge> edges);
}
