package dev.lodestar.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.tenancy.TenantScope;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** How far each scope reaches in a real organisation. */
@CompanyTest
class AccessTest {

    @Autowired
    private Access access;

    @Autowired
    private LinkCallers links;

    @Test
    void a_lead_reaches_their_unit_what_is_below_it_and_what_they_own() {
        Reach reach = reach("lead", Act.DEFINE_MEASURE);

        assertThat(reach.units()).containsExactlyInAnyOrder("sales", "sales-east");
        assertThat(reach.covers("someone", "sales-east")).isTrue();
        assertThat(reach.covers("lead", "service")).isTrue();
        assertThat(reach.covers("someone", "service")).isFalse();
        assertThat(reach.covers("someone", "auto")).isFalse();
    }

    @Test
    void a_unit_whose_name_begins_alike_is_not_below() {
        assertThat(reach("lead", Act.DEFINE_MEASURE).covers("someone", "sales-online"))
                .isFalse();
    }

    @Test
    void a_member_reaches_what_they_own_and_not_what_their_colleagues_own() {
        Reach reach = reach("member", Act.REPORT_VALUE);

        assertThat(reach.covers("member", "service")).isTrue();
        assertThat(reach.covers("colleague", "sales-east")).isFalse();
        assertThat(reach.covers(null, null)).isFalse();
    }

    @Test
    void a_partner_reaches_its_own_units_and_what_was_shared_with_it() {
        Reach reach = reach("gac", Act.READ_MEASURE);

        assertThat(reach.covers("someone", "gac")).isTrue();
        assertThat(reach.covers("someone", "gac-plant")).isTrue();
        assertThat(reach.covers("gac", "sales")).isTrue();
        assertThat(reach.covers("someone", "sales", Set.of("catl", "gac"))).isTrue();
        assertThat(reach.covers("someone", "sales", Set.of("catl"))).isFalse();
        assertThat(reach.covers("someone", "catl")).isFalse();
    }

    @Test
    void a_partner_reports_for_its_own_and_not_for_what_was_shared_with_it() {
        Reach reach = reach("gac", Act.REPORT_VALUE);

        assertThat(reach.covers("someone", "gac")).isTrue();
        assertThat(reach.covers("someone", "sales", Set.of("gac"))).isFalse();
    }

    @Test
    void whoever_may_not_reaches_not_even_what_they_own() {
        assertThat(reach("executive", Act.REPORT_VALUE).covers("executive", "auto"))
                .isFalse();
        assertThat(Company.as("executive", () -> access.may(Act.REPORT_VALUE))).isFalse();
    }

    @Test
    void the_tenants_own_readers_reach_everything() {
        for (String person : new String[] {"executive", "pmo", "lead", "member", "admin"}) {
            assertThat(reach(person, Act.READ_MEASURE).everything()).as(person).isTrue();
        }
    }

    @Test
    void a_token_reaches_its_whole_tenant_with_the_acts_of_its_scopes_and_nothing_with_others() {
        Caller token = Caller.token(Company.TENANT, "exporter", Set.of(TokenScope.READ, TokenScope.INGEST));

        assertThat(Company.as(token, () -> access.reach(Act.READ_MEASURE)).everything())
                .isTrue();
        assertThat(Company.as(token, () -> access.reach(Act.REPORT_VALUE)).everything())
                .isTrue();
        assertThat(Company.as(token, () -> access.may(Act.DEFINE_MEASURE))).isFalse();
        assertThat(Company.as(token, () -> access.reach(Act.DEFINE_MEASURE)).covers("exporter", null))
                .isFalse();
    }

    @Test
    void nobody_may_do_anything_in_a_tenant_that_is_not_theirs() {
        boolean may = Company.as("admin", () -> TenantScope.call(Company.OTHER, () -> access.may(Act.READ_MEASURE)));

        assertThat(may).isFalse();
    }

    @Test
    void who_is_not_signed_in_may_nothing_and_is_nobody() {
        assertThat(TenantScope.call(Company.TENANT, () -> access.may(Act.READ_MEASURE)))
                .isFalse();
        assertThatThrownBy(access::caller).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_job_that_nobody_called_reaches_the_tenant_it_entered() {
        assertThat(TenantScope.call(Company.TENANT, () -> access.reach(Act.READ_MEASURE))
                        .everything())
                .isTrue();
    }

    @Test
    void a_link_of_a_mail_reaches_ones_own_things_and_only_for_reporting_and_for_alerts() {
        for (String person : List.of("lead", "member", "pmo", "gac")) {
            Caller link = link(person);
            assertThat(EnumSet.allOf(Act.class).stream().filter(act -> Company.as(link, () -> access.may(act))))
                    .as(person)
                    .containsExactlyInAnyOrder(
                            Act.READ_PLAN,
                            Act.READ_MEASURE,
                            Act.REPORT_VALUE,
                            Act.READ_ALERT,
                            Act.COMMENT_ALERT,
                            Act.HANDLE_ALERT);
            Reach reach = Company.as(link, () -> access.reach(Act.REPORT_VALUE));
            assertThat(reach).isEqualTo(new Reach(false, person, Set.of(), null));
        }
    }

    @Test
    void who_reports_nothing_gets_no_link() {
        for (String person : List.of("executive", "admin", "nobody")) {
            assertThat(TenantScope.call(Company.TENANT, () -> links.find(person, person + "@company.example")))
                    .as(person)
                    .isEmpty();
        }
        assertThat(TenantScope.call(Company.OTHER, () -> links.find("lead", "lead@company.example")))
                .isEmpty();
        Caller lead = Company.as("lead", access::caller);
        assertThatThrownBy(() -> TenantScope.call(Company.TENANT, () -> links.call(lead, () -> 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Caller link(String person) {
        return TenantScope.call(Company.TENANT, () -> links.find(person, person + "@company.example"))
                .orElseThrow();
    }

    private Reach reach(String person, Act act) {
        return Company.as(person, () -> access.reach(act));
    }
}
