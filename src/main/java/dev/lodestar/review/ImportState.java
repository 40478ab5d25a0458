package dev.lodestar.review;

/** What became of a filled-in sheet that came back. */
public enum ImportState {
    /** It was looked at; nothing was changed. */
    DRY_RUN,
    APPLIED,
    /** What it changed was put back. */
    UNDONE
}
