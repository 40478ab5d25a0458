package dev.lodestar.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far the caller reaches with an act, ready to filter rows with.
 *
 * @param everything true when the whole tenant is in reach; the rest is then empty
 * @param person whose own things are in reach
 * @param units whose things are in reach
 * @param sharedWith the unit whose shared things are in reach too
 */
public record Reach(
        boolean everything,
        @Nullable String person,
        Set<String> units,
        @Nullable String sharedWith) {

    /** True when a thing of this owner and unit, shared with these units, is in reach. */
    public boolean covers(@Nullable String owner, @Nullable String unit, Set<String> sharedUnits) {
        return everything
                || (person != null && person.equals(owner))
                || (unit != null && units.contains(unit))
                || (sharedWith != null && sharedUnits.contains(sharedWith));
    }

    /** True when a thing of this owner and unit is in reach without being shared. */
    public boolean covers(@Nullable String owner, @Nullable String unit) {
        return covers(owner, unit, Set.of());
    }
}
