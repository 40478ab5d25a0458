package dev.lodestar.api.v1;

import dev.lodestar.plan.document.EditConflict;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where an edit met what somebody else wrote.
 *
 * @param node such as {@code strategy:s1}
 * @param field empty when it is about the node as a whole
 * @param base what the caller saw; null for nothing
 * @param mine what the caller wants
 * @param theirs what is there
 */
record ConflictJson(
        String node,
        String field,
        @Nullable JsonNode base,
        @Nullable JsonNode mine,
        @Nullable JsonNode theirs) {

    static ConflictJson of(EditConflict conflict) {
        return new ConflictJson(
                conflict.node().toString(), conflict.field(), conflict.base(), conflict.mine(), conflict.theirs());
    }
}
