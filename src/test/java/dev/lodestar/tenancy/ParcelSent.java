package dev.lodestar.tenancy;

import dev.lodestar.kernel.TenantId;

/**
 * A parcel has left.
 *
 * @param tenant whose it is
 * @param label what is written on it
 */
public record ParcelSent(TenantId tenant, String label) {}
