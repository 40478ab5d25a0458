package dev.lodestar.plan;

import dev.lodestar.plan.document.PlanDocument;

/**
 * A version of a plan.
 *
 * @param document what it says
 * @param record what is on record about it
 */
public record PublishedVersion(PlanDocument document, PlanVersionView record) {}
