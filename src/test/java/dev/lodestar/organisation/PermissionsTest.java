package dev.lodestar.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The permission table once more, as it was agreed; a change of either needs a change of the other. */
class PermissionsTest {

    private static final String PEOPLE = """
            act                 | EXECUTIVE | PMO    | LEAD    | MEMBER  | PARTNER | ADMIN
            READ_ORGANISATION   | TENANT    | TENANT | TENANT  | TENANT  | OWN     | TENANT
            MANAGE_ORGANISATION | NONE      | NONE   | NONE    | NONE    | NONE    | TENANT
            READ_PLAN           | TENANT    | TENANT | TENANT  | TENANT  | OWN     | TENANT
            EDIT_PLAN           | TENANT    | TENANT | SUBTREE | NONE    | NONE    | NONE
            PUBLISH_PLAN        | TENANT    | TENANT | SUBTREE | NONE    | NONE    | NONE
            SET_METHOD          | NONE      | TENANT | NONE    | NONE    | NONE    | TENANT
            READ_MEASURE        | TENANT    | TENANT | TENANT  | TENANT  | SHARED  | TENANT
            DEFINE_MEASURE      | NONE      | TENANT | SUBTREE | NONE    | NONE    | TENANT
            APPROVE_REBASELINE  | TENANT    | TENANT | NONE    | NONE    | NONE    | NONE
            REPORT_VALUE        | NONE      | TENANT | SUBTREE | OWN     | OWN     | NONE
            READ_ALERT          | TENANT    | TENANT | TENANT  | SUBTREE | SHARED  | TENANT
            COMMENT_ALERT       | TENANT    | TENANT | TENANT  | SUBTREE | SHARED  | TENANT
            HANDLE_ALERT        | TENANT    | TENANT | SUBTREE | OWN     | OWN     | TENANT
            READ_SOURCE         | NONE      | TENANT | TENANT  | NONE    | NONE    | TENANT
            MANAGE_SOURCE       | NONE      | NONE   | NONE    | NONE    | NONE    | TENANT
            """;

    private static final String TOKENS = """
            act                 | READ | WRITE | INGEST | ADMIN
            READ_ORGANISATION   | yes  | no    | no     | yes
            MANAGE_ORGANISATION | no   | no    | no     | yes
            READ_PLAN           | yes  | yes   | no     | yes
            EDIT_PLAN           | no   | yes   | no     | yes
            PUBLISH_PLAN        | no   | yes   | no     | yes
            SET_METHOD          | no   | no    | no     | yes
            READ_MEASURE        | yes  | yes   | no     | yes
            DEFINE_MEASURE      | no   | yes   | no     | yes
            APPROVE_REBASELINE  | no   | no    | no     | yes
            REPORT_VALUE        | no   | no    | yes    | yes
            READ_ALERT          | yes  | yes   | no     | yes
            COMMENT_ALERT       | no   | yes   | no     | yes
            HANDLE_ALERT        | no   | yes   | no     | yes
            READ_SOURCE         | yes  | no    | no     | yes
            MANAGE_SOURCE       | no   | no    | no     | yes
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = PEOPLE, delimiter = '|', useHeadersInDisplayName = true)
    void a_role_reaches_this_far_with(
            Act act, Scope executive, Scope pmo, Scope lead, Scope member, Scope partner, Scope admin) {
        assertThat(Permissions.scope(Role.EXECUTIVE, act)).as("executive").isEqualTo(executive);
        assertThat(Permissions.scope(Role.PMO, act)).as("pmo").isEqualTo(pmo);
        assertThat(Permissions.scope(Role.LEAD, act)).as("lead").isEqualTo(lead);
        assertThat(Permissions.scope(Role.MEMBER, act)).as("member").isEqualTo(member);
        assertThat(Permissions.scope(Role.PARTNER, act)).as("partner").isEqualTo(partner);
        assertThat(Permissions.scope(Role.ADMIN, act)).as("admin").isEqualTo(admin);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = TOKENS, delimiter = '|', useHeadersInDisplayName = true)
    void a_token_may(Act act, String read, String write, String ingest, String admin) {
        assertThat(allowed(TokenScope.READ, act)).as("read").isEqualTo(read);
        assertThat(allowed(TokenScope.WRITE, act)).as("write").isEqualTo(write);
        assertThat(allowed(TokenScope.INGEST, act)).as("ingest").isEqualTo(ingest);
        assertThat(allowed(TokenScope.ADMIN, act)).as("admin").isEqualTo(admin);
    }

    @Test
    void no_act_role_or_scope_of_a_token_is_left_out() {
        assertThat(acts(PEOPLE)).isEqualTo(EnumSet.allOf(Act.class));
        assertThat(acts(TOKENS)).isEqualTo(EnumSet.allOf(Act.class));
        assertThat(columns(PEOPLE)).isEqualTo(names(Role.values()));
        assertThat(columns(TOKENS)).isEqualTo(names(TokenScope.values()));
    }

    private static String allowed(TokenScope scope, Act act) {
        return scope.allows(act) ? "yes" : "no";
    }

    private static Set<Act> acts(String table) {
        return table.lines()
                .skip(1)
                .map(line -> Act.valueOf(line.substring(0, line.indexOf('|')).strip()))
                .collect(Collectors.toSet());
    }

    private static Set<String> columns(String table) {
        return Arrays.stream(table.lines().findFirst().orElseThrow().split("\\|"))
                .skip(1)
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
