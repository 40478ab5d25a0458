package dev.lodestar.alert;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/**
 * An alert that was to be quiet no longer is; one that ends in its sleep is {@link AlertResolved} alone.
 *
 * @param measureKey empty when it is about a source
 * @param because BY_HAND, WORSENED or OVER
 */
public record AlertWoken(TenantId tenant, long incidentId, String measureKey, Rule rule, Instant at, Cause because) {}
