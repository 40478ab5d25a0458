package dev.lodestar.organisation;

import java.util.List;

/**
 * What moving a unit re-points.
 *
 * @param unit its key
 * @param units it and every open unit below it, with the place it has and the place it gets
 * @param uses what belongs to these units, and goes along with them
 * @param gaining the leads who reach them only afterwards
 * @param losing the leads who reach them only before
 */
public record MovePreview(
        String unit, List<Place> units, List<Use> uses, List<PersonView> gaining, List<PersonView> losing) {

    /** Keeps its own copies of the lists. */
    public MovePreview {
        units = List.copyOf(units);
        uses = List.copyOf(uses);
        gaining = List.copyOf(gaining);
        losing = List.copyOf(losing);
    }

    /**
     * A unit that moves.
     *
     * @param from its path now
     * @param to its path then
     */
    public record Place(String key, String name, String from, String to) {}
}
