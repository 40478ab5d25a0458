package dev.lodestar.review.pack;

import dev.lodestar.plan.LightStatus;
import org.jspecify.annotations.Nullable;

/**
 * A node that stands otherwise than at the last review.
 *
 * @param node {@code goal:<key>}, {@code strategy:<key>} or {@code measure:<key>}
 * @param before null when it was not there
 * @param after null when it is not there any more
 */
public record MovedPart(
        String node,
        String name,
        @Nullable LightStatus before,
        @Nullable LightStatus after) {}
