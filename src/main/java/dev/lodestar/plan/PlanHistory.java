package dev.lodestar.plan;

import dev.lodestar.plan.document.PlanDocument;
import java.util.List;

/**
 * A published plan as it is now, and every version of it.
 *
 * @param document of the newest version
 * @param versions the newest first, never empty
 */
public record PlanHistory(PlanDocument document, List<PlanVersionView> versions) {}
