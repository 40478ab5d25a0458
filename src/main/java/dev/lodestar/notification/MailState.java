package dev.lodestar.notification;

/** How far a mail has come. */
public enum MailState {
    /** It waits for its first or next attempt. */
    QUEUED,
    SENT,
    /** The server will not take it, or never came back. */
    DEAD
}
