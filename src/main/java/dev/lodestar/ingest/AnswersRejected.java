package dev.lodestar.ingest;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/**
 * A pull ended in which answers could not be recorded; {@link RejectedAnswers} names them.
 *
 * @param tenant whose source it is
 * @param sourceKey the source
 * @param runId the number of the pull
 * @param total how many answers
 * @param at when the pull ended
 */
public record AnswersRejected(TenantId tenant, String sourceKey, long runId, int total, Instant at) {}
