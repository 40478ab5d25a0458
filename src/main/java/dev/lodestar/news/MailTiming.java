package dev.lodestar.news;

/** When news goes to a person by mail. */
public enum MailTiming {
    /** As soon as what belongs together is there. */
    AT_ONCE,
    /** Once a day, in the morning. */
    DAILY,
    /** On Monday morning. */
    WEEKLY,
    NONE
}
