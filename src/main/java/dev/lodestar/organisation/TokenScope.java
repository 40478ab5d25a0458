package dev.lodestar.organisation;

import java.util.EnumSet;
import java.util.Set;

/** What an API token was made for; a token reaches the whole tenant with the acts of its scopes. */
public enum TokenScope {
    READ(EnumSet.of(Act.READ_ORGANISATION, Act.READ_PLAN, Act.READ_MEASURE, Act.READ_ALERT, Act.READ_SOURCE)),
    // whoever writes must be able to read what it changes, and its version
    WRITE(EnumSet.of(
            Act.READ_PLAN,
            Act.READ_MEASURE,
            Act.EDIT_PLAN,
            Act.PUBLISH_PLAN,
            Act.DEFINE_MEASURE,
            Act.READ_ALERT,
            Act.COMMENT_ALERT,
            Act.HANDLE_ALERT)),
    INGEST(EnumSet.of(Act.REPORT_VALUE)),
    ADMIN(EnumSet.allOf(Act.class));

    private final Set<Act> acts;

    TokenScope(Set<Act> acts) {
        this.acts = acts;
    }

    boolean allows(Act act) {
        return acts.contains(act);
    }
}
