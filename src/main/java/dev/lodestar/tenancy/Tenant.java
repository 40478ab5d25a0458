package dev.lodestar.tenancy;

import dev.lodestar.kernel.TenantId;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A customer of the product.
 *
 * @param id the slug
 * @param name as its people call it
 * @param zone in which its periods begin and end unless a measure says otherwise
 * @param locale of texts that have no reader of their own
 */
public record Tenant(TenantId id, String name, ZoneId zone, Locale locale) {}
