package dev.lodestar.push;

/**
 * Where a message is sent to.
 *
 * @param endpoint the address at the push service
 * @param p256dh the public key of the browser, as a point of the curve P-256
 * @param auth 16 bytes; neither array may be changed
 */
record Browser(String endpoint, byte[] p256dh, byte[] auth) {}
