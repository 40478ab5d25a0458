package dev.lodestar.alert;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An alert is to be quiet for a while.
 *
 * @param measureKey empty when it is about a source
 * @param by the key of the person, or the name of the token
 * @param until the day on which it wakes, in the tenant's zone
 */
public record AlertSnoozed(
        TenantId tenant, long incidentId, String measureKey, Rule rule, Instant at, String by, LocalDate until) {}
