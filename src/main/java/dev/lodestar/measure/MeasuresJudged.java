package dev.lodestar.measure;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;
import java.util.List;

/**
 * Some measures were judged anew, because a number, a definition or the closing of a period changed what is known.
 *
 * @param tenant whose measures
 * @param measureIds at most {@value #MOST}, in ascending order
 * @param at the instant they were judged at, which is also what was known
 */
public record MeasuresJudged(TenantId tenant, List<Long> measureIds, Instant at) {

    /** How many measures one event names at most. */
    public static final int MOST = 500;
}
