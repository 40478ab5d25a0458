package dev.lodestar.push;

/** How far a message to a browser has come. */
public enum PushState {
    /** It waits for its first or next attempt. */
    QUEUED,
    /** The push service took it. */
    SENT,
    /** The browser is subscribed no more; there is nobody to send it to. */
    GONE,
    /** The push service will not take it, or did not come back while the message meant something. */
    DEAD
}
