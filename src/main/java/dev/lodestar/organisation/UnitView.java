package dev.lodestar.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A unit as others see it.
 *
 * @param key unique in the tenant
 * @param name as it is shown
 * @param parent the key of the unit above, null at the top
 * @param path the keys from the top down to this unit, each followed by a slash
 * @param partner true for a company that is not the tenant's own
 */
public record UnitView(String key, String name, @Nullable String parent, String path, boolean partner) {}
