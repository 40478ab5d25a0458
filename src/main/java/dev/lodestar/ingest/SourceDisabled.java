package dev.lodestar.ingest;

import dev.lodestar.kernel.TenantId;
import java.time.Instant;

/** A source is not to be pulled any more from that instant on. */
public record SourceDisabled(TenantId tenant, String sourceKey, Instant at) {}
