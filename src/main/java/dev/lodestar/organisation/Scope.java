package dev.lodestar.organisation;

/** How far an act reaches, each wider than the one before. */
public enum Scope {
    /** Nothing. */
    NONE,
    /** What the person owns; for a partner, what its unit owns. */
    OWN,
    /** What is owned and what was shared with the person's unit. */
    SHARED,
    /** What is owned, and everything of the person's unit and the units below it. */
    SUBTREE,
    /** Everything of the tenant. */
    TENANT
}
