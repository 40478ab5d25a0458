package dev.lodestar.organisation;

/** How an organisation changes. */
public enum Reorganising {
    MOVE_UNIT,
    REPLACE_PERSON,
    REMOVE_UNIT,
    REMOVE_PERSON
}
