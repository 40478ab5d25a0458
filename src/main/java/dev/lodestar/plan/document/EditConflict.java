package dev.lodestar.plan.document;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Two people gave the same field different values, or one changed what the other took away.
 *
 * @param field empty when the node itself is in question
 * @param base what the later writer saw before; null for nothing
 * @param mine what the later writer wants; null for nothing
 * @param theirs what is there now; null for nothing
 */
public record EditConflict(
        NodeRef node,
        String field,
        @Nullable JsonNode base,
        @Nullable JsonNode mine,
        @Nullable JsonNode theirs) {}
