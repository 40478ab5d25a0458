package dev.lodestar.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.cascade.Proposals;
import dev.lodestar.history.HistoryWorld;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Administration;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.Reorganisation;
import dev.lodestar.organisation.Role;
import dev.lodestar.plan.Plans;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** A link of a reminder lets one person report what is theirs, for a while, and nothing else. */
class ReportLinksTest extends CheckInFixture {

    private static final String LI_MING = "li-ming";

    @Autowired
    private ReportLinks links;

    @Autowired
    private MyWeek myWeek;

    @Autowired
    private NumberReports reports;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Plans plans;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Administration administration;

    @Autowired
    private Reorganisation reorganisation;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void it_reports_as_the_person_and_the_trail_says_how() {
        TenantId tenant = begin();
        OpenLink link = opened(tenant);

        by(link, () -> reports.save(number("m0", "Rain")));

        assertThat(link.name()).isEqualTo("Li Ming");
        assertThat(lead(tenant, () -> reports.current("m0", "2026-W09")).source())
                .isEqualTo(LI_MING);
        assertThat(lead(tenant, () -> checkIns.of(Subject.measure("m0"), 5, null)))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.author()).isEqualTo(LI_MING);
                    assertThat(said.byLink()).isTrue();
                });
        lead(tenant, () -> checkIns.add(note(Subject.measure("m0"), "Signed in")));
        assertThat(lead(tenant, () -> checkIns.of(Subject.measure("m0"), 5, null))
                        .getFirst()
                        .byLink())
                .isFalse();
    }

    @Test
    void it_leaves_nobody_signed_in() {
        TenantId tenant = begin();
        OpenLink link = opened(tenant);

        by(link, myWeek::now);

        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThatThrownBy(() -> by(link, () -> {
                    throw new IllegalStateException("fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void only_the_hash_is_kept_and_opening_changes_nothing() {
        TenantId tenant = begin();
        String secret = issue(tenant);
        List<?> before = rows(tenant);

        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(open(tenant, secret)).isPresent();
        assertThat(open(tenant, secret)).isPresent();

        assertThat(rows(tenant)).isEqualTo(before).hasSize(1);
        assertThat(before.toString()).doesNotContain(secret).contains(LinkSecret.hash(secret));
    }

    @Test
    void it_ends_after_seven_days() {
        TenantId tenant = begin();
        String secret = issue(tenant);
        OpenLink link = open(tenant, secret).orElseThrow();

        on("2026-03-10T01:59:59Z");
        assertThat(open(tenant, secret)).isPresent();
        on("2026-03-10T02:00:00Z");
        assertThat(open(tenant, secret)).isEmpty();
        assertThatThrownBy(() -> by(link, myWeek::now)).isInstanceOf(LinkEndedException.class);

        issue(tenant);
        assertThat(rows(tenant)).as("what has ended goes with the next").hasSize(1);
    }

    @Test
    void another_tenant_and_another_secret_open_nothing() {
        TenantId tenant = begin();
        TenantId other = begin();
        String secret = issue(tenant);

        assertThat(open(other, secret)).isEmpty();
        assertThat(open(new TenantId("nobody"), secret)).isEmpty();
        assertThat(open(tenant, secret.substring(1))).isEmpty();
        assertThat(open(tenant, "")).isEmpty();
        assertThat(open(tenant, LinkSecret.hash(secret))).isEmpty();
        assertThat(open(tenant, secret)).isPresent();
    }

    @Test
    void it_ends_with_the_person_the_role_and_the_address() {
        TenantId tenant = begin();
        OpenLink link = opened(tenant);
        String mail = LI_MING + "@" + tenant + ".example";

        change(tenant, "new@" + tenant + ".example", Role.LEAD);
        assertThatThrownBy(() -> by(link, myWeek::now)).isInstanceOf(LinkEndedException.class);
        change(tenant, mail, Role.EXECUTIVE);
        assertThatThrownBy(() -> by(link, myWeek::now)).isInstanceOf(LinkEndedException.class);
        assertThat(system(tenant, () -> links.issue(LI_MING, mail))).isEmpty();
        change(tenant, mail, Role.LEAD);
        by(link, myWeek::now);

        OpenLink his = open(
                        tenant,
                        system(tenant, () -> links.issue("wang-lei", "wang-lei@" + tenant + ".example"))
                                .orElseThrow())
                .orElseThrow();
        admin(tenant, () -> {
            reorganisation.replacePerson("wang-lei", LI_MING, "He left");
            reorganisation.removePerson("wang-lei", null, "He left");
            return 0;
        });
        assertThatThrownBy(() -> by(his, myWeek::now)).isInstanceOf(LinkEndedException.class);
    }

    @Test
    void it_can_be_ended_one_or_all() {
        TenantId tenant = begin();
        OpenLink first = opened(tenant);
        OpenLink second = opened(tenant);
        OpenLink third = opened(tenant);

        system(tenant, () -> {
            links.end(first);
            return 0;
        });
        assertThatThrownBy(() -> by(first, myWeek::now)).isInstanceOf(LinkEndedException.class);
        by(second, myWeek::now);
        assertThat(lead(tenant, links::endMine)).isEqualTo(2);
        assertThatThrownBy(() -> by(third, myWeek::now)).isInstanceOf(LinkEndedException.class);
    }

    @Test
    void it_reaches_the_persons_own_things_and_no_others() {
        TenantId tenant = begin();
        pmo(
                tenant,
                () -> tasks.create(
                        new NewTask("Call", "wang-lei", LocalDate.parse("2026-03-20"), TaskOrigin.own(), PLAN, null)));
        String address = "wang-lei@" + tenant + ".example";
        OpenLink his = open(
                        tenant,
                        system(tenant, () -> links.issue("wang-lei", address)).orElseThrow())
                .orElseThrow();

        Week week = by(his, myWeek::now);
        assertThat(week.actions()).extracting(one -> one.action().key()).containsExactly("a0");
        assertThat(week.tasks()).hasSize(1);
        by(his, () -> checkIns.add(progress(Subject.action(PLAN, "a0"), 50)));

        assertThat(HistoryWorld.as(tenant, Role.LEAD, "swap", "wang-lei", organisation::people))
                .isNotEmpty();
        assertThatThrownBy(() -> by(his, () -> reports.save(number("m0", null))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> by(his, () -> checkIns.of(Subject.measure("m0"), 5, null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> by(his, organisation::people)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> by(his, proposals::open)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> by(his, () -> plans.publish(PLAN, null))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_changed_role_widens_nothing_while_the_page_is_open() {
        TenantId tenant = begin();
        OpenLink link = opened(tenant);

        change(tenant, LI_MING + "@" + tenant + ".example", Role.PMO);

        assertThatThrownBy(() -> by(link, organisation::people)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> by(link, proposals::open)).isInstanceOf(AccessDeniedException.class);
    }

    private void change(TenantId tenant, String address, Role role) {
        admin(
                tenant,
                () -> administration.changePerson(
                        LI_MING,
                        "Li Ming",
                        address,
                        "sales",
                        role,
                        administration.personVersion(LI_MING).orElseThrow()));
    }

    private static <T> T admin(TenantId tenant, Supplier<T> work) {
        return HistoryWorld.as(tenant, Role.ADMIN, "company", "admin", work::get);
    }

    private <T> T by(OpenLink link, Supplier<T> work) {
        return system(link.tenant(), () -> links.call(link, work));
    }

    private OpenLink opened(TenantId tenant) {
        return open(tenant, issue(tenant)).orElseThrow();
    }

    private Optional<OpenLink> open(TenantId tenant, String secret) {
        return system(tenant, () -> links.open(secret));
    }

    private String issue(TenantId tenant) {
        return system(tenant, () -> links.issue(LI_MING, LI_MING + "@" + tenant + ".example"))
                .orElseThrow();
    }

    private List<?> rows(TenantId tenant) {
        return jdbc.sql("select * from report_link where tenant = ?")
                .param(tenant.value())
                .query()
                .listOfRows();
    }

    private static NumberReport number(String measure, @Nullable String note) {
        return new NumberReport(measure, "2026-W09", BigDecimal.TEN, null, null, null, note, 0);
    }
}
