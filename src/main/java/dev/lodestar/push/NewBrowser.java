package dev.lodestar.push;

/**
 * A browser in which somebody allowed notifications, as it describes itself.
 *
 * @param endpoint its address at its push service
 * @param p256dh the public key that messages to it are encrypted for, in base64url
 * @param auth what it shares with the sender beside it, in base64url
 * @param userAgent by which its name is told
 */
public record NewBrowser(String endpoint, String p256dh, String auth, String userAgent) {}
