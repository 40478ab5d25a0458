package dev.lodestar.organisation;

/** Something a person or a token may be allowed to do. */
public enum Act {
    READ_ORGANISATION,
    MANAGE_ORGANISATION,
    READ_PLAN,
    EDIT_PLAN,
    PUBLISH_PLAN,
    SET_METHOD,
    READ_MEASURE,
    DEFINE_MEASURE,
    APPROVE_REBASELINE,
    REPORT_VALUE,
    READ_ALERT,
    COMMENT_ALERT,
    HANDLE_ALERT,
    READ_SOURCE,
    MANAGE_SOURCE
}
