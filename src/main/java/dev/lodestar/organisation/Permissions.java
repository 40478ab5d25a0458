package dev.lodestar.organisation;

import static dev.lodestar.organisation.Scope.NONE;
import static dev.lodestar.organisation.Scope.OWN;
import static dev.lodestar.organisation.Scope.SHARED;
import static dev.lodestar.organisation.Scope.SUBTREE;
import static dev.lodestar.organisation.Scope.TENANT;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The one table of who may do what, and how far: a row an act, a column a role. */
final class Permissions {

    private static final Map<Act, Map<Role, Scope>> TABLE = new EnumMap<>(Act.class);

    /** What reporting and acknowledging take; everything else is for those who signed in. */
    private static final Set<Act> BY_LINK = EnumSet.of(
            Act.READ_PLAN, Act.READ_MEASURE, Act.REPORT_VALUE, Act.READ_ALERT, Act.COMMENT_ALERT, Act.HANDLE_ALERT);

    static {
        //                            EXECUTIVE  PMO      LEAD     MEMBER   PARTNER  ADMIN
        row(Act.READ_ORGANISATION, TENANT, TENANT, TENANT, TENANT, OWN, TENANT);
        row(Act.MANAGE_ORGANISATION, NONE, NONE, NONE, NONE, NONE, TENANT);
        row(Act.READ_PLAN, TENANT, TENANT, TENANT, TENANT, OWN, TENANT);
        row(Act.EDIT_PLAN, TENANT, TENANT, SUBTREE, NONE, NONE, NONE);
        row(Act.PUBLISH_PLAN, TENANT, TENANT, SUBTREE, NONE, NONE, NONE);
        row(Act.SET_METHOD, NONE, TENANT, NONE, NONE, NONE, TENANT);
        row(Act.READ_MEASURE, TENANT, TENANT, TENANT, TENANT, SHARED, TENANT);
        row(Act.DEFINE_MEASURE, NONE, TENANT, SUBTREE, NONE, NONE, TENANT);
        row(Act.APPROVE_REBASELINE, TENANT, TENANT, NONE, NONE, NONE, NONE);
        row(Act.REPORT_VALUE, NONE, TENANT, SUBTREE, OWN, OWN, NONE);
        row(Act.READ_ALERT, TENANT, TENANT, TENANT, SUBTREE, SHARED, TENANT);
        row(Act.COMMENT_ALERT, TENANT, TENANT, TENANT, SUBTREE, SHARED, TENANT);
        row(Act.HANDLE_ALERT, TENANT, TENANT, SUBTREE, OWN, OWN, TENANT);
        row(Act.READ_SOURCE, NONE, TENANT, TENANT, NONE, NONE, TENANT);
        row(Act.MANAGE_SOURCE, NONE, NONE, NONE, NONE, NONE, TENANT);
    }

    private Permissions() {}

    /** How far the role reaches with the act; an act without a row is nobody's. */
    static Scope scope(Role role, Act act) {
        return TABLE.getOrDefault(act, Map.of()).getOrDefault(role, NONE);
    }

    /** How far the role reaches with the act by a link of a mail: to the person's own things, where the role does at all. */
    static Scope byLink(Role role, Act act) {
        return BY_LINK.contains(act) && scope(role, act) != NONE ? OWN : NONE;
    }

    private static void row(Act act, Scope... scopes) {
        Map<Role, Scope> columns = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            columns.put(role, scopes[role.ordinal()]);
        }
        TABLE.put(act, columns);
    }
}
