package dev.lodestar.alert;

import dev.lodestar.kernel.Period;

/** Identifies an incident of a measure. */
record IncidentKey(Rule rule, Period startPeriod) {}
