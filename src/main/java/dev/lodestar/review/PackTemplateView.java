package dev.lodestar.review;

import java.time.Instant;

/**
 * A template of the tenant's own.
 *
 * @param slot its place among the few there may be, from 1
 * @param uploadedBy the key of a person or the name of a token
 */
public record PackTemplateView(long id, int slot, String name, String uploadedBy, Instant uploadedAt) {}
