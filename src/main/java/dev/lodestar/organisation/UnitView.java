package dev.lodestar.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit as others see it.
 *
 * @param key unique in the tenant
 * @param name as it is shown
 * @param parent the key of the unit above, null at the top
 * @param path the keys from the top down to this unit, each followed by a slash
 * @param partner true for a company that is not the tenant's own
 * @param closedAt when it was removed; null for a unit that there is
 * @param version counts its changes
 */
public record UnitView(
        String key,
        String name,
        @Nullable String parent,
        String path,
        boolean partner,
        @Nullable Instant closedAt,
        long version) {

    /** A unit that there is and nobody changed yet. */
    public UnitView(String key, String name, @Nullable String parent, String path, boolean partner) {
        this(key, name, parent, path, partner, null, 0);
    }
}
