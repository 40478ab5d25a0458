package dev.lodestar.organisation;

/** What a person is in the tenant; {@link Permissions} says what each may do. */
public enum Role {
    EXECUTIVE,
    PMO,
    LEAD,
    MEMBER,
    PARTNER,
    ADMIN
}
