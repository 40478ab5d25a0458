package dev.lodestar.alert;

import dev.lodestar.alert.HandlingView.Escalation;
import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/**
 * An alert is told to somebody higher up.
 *
 * @param measureKey empty when it is about a source
 * @param level up to whom it is told now
 * @param to the key of the person
 * @param because BY_HAND, UNACKNOWLEDGED or STREAK
 */
public record AlertEscalated(
        TenantId tenant,
        long incidentId,
        String measureKey,
        Rule rule,
        Instant at,
        Escalation level,
        String to,
        Cause because) {}
