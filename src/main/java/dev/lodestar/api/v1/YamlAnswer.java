package dev.lodestar.api.v1;

import dev.lodestar.plan.document.PlanDocument;

/** An answer about a plan, which whoever accepts YAML gets as the plan's document alone. */
interface YamlAnswer {

    PlanDocument plan();
}
