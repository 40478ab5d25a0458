package dev.lodestar.webhook;

/** How far a delivery has come. */
public enum DeliveryState {
    /** It waits for its first or next attempt. */
    QUEUED,
    SENT,
    /** The receiver will not take it, or never came back. */
    DEAD
}
