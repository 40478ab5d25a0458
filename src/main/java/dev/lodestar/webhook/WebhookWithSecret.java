package dev.lodestar.webhook;

/**
 * A webhook that was just made.
 *
 * @param secret by which a system checks what it gets; it cannot be had again. Empty for a chat group
 */
public record WebhookWithSecret(WebhookView webhook, String secret) {}
