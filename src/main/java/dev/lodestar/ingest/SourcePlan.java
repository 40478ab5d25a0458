package dev.lodestar.ingest;

/**
 * When a source is to be pulled.
 *
 * @param key of the source
 * @param cron in the tenant's zone
 */
public record SourcePlan(String key, String cron) {}
