package dev.lodestar.response;

import java.util.List;

/**
 * What to look at because of an alert.
 *
 * @param lines what is worth most first
 * @param strategies those that the alert's measure tracks, with their playbooks
 */
public record AlertAdvice(long alert, List<AdviceLine> lines, List<Strategy> strategies) {

    /** Keeps its own copies. */
    public AlertAdvice {
        lines = List.copyOf(lines);
        strategies = List.copyOf(strategies);
    }

    /**
     * A strategy that a measure tracks.
     *
     * @param playbook empty when there is none
     * @param version of the playbook, 0 when there never was one
     * @param mayWrite whether the reader may write the playbook
     */
    public record Strategy(String plan, String strategy, String name, String playbook, int version, boolean mayWrite) {}
}
