package dev.lodestar.measure;

import dev.lodestar.measure.pace.Definition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A definition with its record.
 *
 * @param definition what is expected from its date on
 * @param document the same, in the shape it is sent and shown in
 * @param recordedAt when it became known
 * @param recordedBy who defined it
 * @param rebaselineReason why it reached back over closed periods, if it did
 * @param rebaselineApprover who approved that
 */
public record DefinitionVersion(
        Definition definition,
        JsonNode document,
        Instant recordedAt,
        String recordedBy,
        @Nullable String rebaselineReason,
        @Nullable String rebaselineApprover) {}
