package dev.lodestar.plan;

import dev.lodestar.plan.document.PlanDocument;

/**
 * A published plan.
 *
 * @param document the plan itself
 * @param version what is on record about the version
 * @param latest the number of the newest version
 * @param revision changes with every draft and version; guards the next {@link Plans#putDraft}
 */
public record PlanView(PlanDocument document, PlanVersionView version, int latest, long revision) {}
