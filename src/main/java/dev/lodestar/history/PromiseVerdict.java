package dev.lodestar.history;

/** What the product says of a promise whose day has come. */
public enum PromiseVerdict {
    /** The measure did what was promised, and stands no worse than when it was. */
    KEPT,
    /** It moved as promised but stands worse, or it held but an alert was raised in between. */
    PARTLY,
    /** It did not. */
    NOT_KEPT,
    /** There is no number to tell by, then or on the day. */
    UNKNOWN
}
