package dev.lodestar.plan;

import dev.lodestar.plan.document.Thresholds;

/**
 * From when on a tenant wants tips.
 *
 * @param revision changes with every change; 0 while the tenant goes by what the method itself says
 */
public record MethodView(Thresholds thresholds, long revision) {}
