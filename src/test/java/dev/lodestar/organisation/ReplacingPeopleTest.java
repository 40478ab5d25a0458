package dev.lodestar.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.tenancy.TenantScope;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Replacing and removing people, with what they own. */
class ReplacingPeopleTest extends Branch {

    @Test
    void another_person_takes_over_what_one_owns() {
        define("company", n("m1"), n("ann"), n("a-1"), "[]");
        define("other", n("m1"), n("ann"), n("a-1"), "[]");

        HandOver preview = asAdmin(() -> reorganisation.previewReplace(n("ann"), n("bob")));
        HandOver done = asAdmin(() -> reorganisation.replacePerson(n("ann"), n("bob"), "Ann moves on"));

        assertThat(preview.uses())
                .containsExactly(new Use(Use.Kind.MEASURE, n("m1"), n("m1"), "/owner", "measures/" + n("m1")));
        assertThat(done).isEqualTo(preview);
        assertThat(owner("company")).isEqualTo(n("bob"));
        assertThat(owner("other")).isEqualTo(n("ann"));
    }

    @Test
    void a_person_who_owns_something_is_removed_only_when_somebody_takes_over() {
        define("company", n("m1"), n("ann"), n("a-1"), "[]");

        assertThat(refused(() -> remove(n("ann"), null))).containsExactly(" in-use");
        assertThatThrownBy(() -> asAdmin(() -> remove(n("ann"), null)))
                .hasMessageContaining("Measure '" + n("m1") + "'");
        assertThat(asAdmin(organisation::people)).extracting(PersonView::key).contains(n("ann"));

        asAdmin(() -> remove(n("ann"), n("bob")));

        assertThat(owner("company")).isEqualTo(n("bob"));
        assertThat(asAdmin(organisation::people))
                .extracting(PersonView::key)
                .contains(n("bob"))
                .doesNotContain(n("ann"));
        assertThat(asAdmin(organisation::directory)).extracting(PersonView::key).contains(n("ann"));
        assertThatThrownBy(() -> define("company", n("m2"), n("ann"), n("a-1"), "[]"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void who_was_removed_can_neither_sign_in_nor_go_on() {
        String address = n("joy") + "@company.example";
        TenantScope.run(
                Company.TENANT,
                () -> organisation.addPerson(
                        new PersonView(n("joy"), "Joy", address, n("a"), Role.PMO), "correct horse"));
        Caller joy = (Caller) signIn.loadUserByUsername(address);
        assertThat(Company.as(joy, () -> access.may(Act.DEFINE_MEASURE))).isTrue();

        asAdmin(() -> remove(n("joy"), null));

        assertThat(Company.as(joy, () -> access.may(Act.DEFINE_MEASURE))).isFalse();
        assertThat(Company.as(joy, () -> access.reach(Act.READ_PLAN)).everything())
                .isFalse();
        assertThatThrownBy(() -> signIn.loadUserByUsername(address)).isInstanceOf(UsernameNotFoundException.class);
    }

    @Test
    void who_changes_role_or_unit_has_the_new_one_at_once() {
        Caller ann = caller("ann", "a-1", Role.LEAD);
        assertThat(Company.as(ann, () -> access.reach(Act.DEFINE_MEASURE)).units())
                .contains(n("a-11"));
        long version = asAdmin(() -> administration.personVersion(n("ann")).orElseThrow());

        asAdmin(() -> administration.changePerson(
                n("ann"), "Ann", n("ann") + "@company.example", n("b"), Role.MEMBER, version));

        assertThat(Company.as(ann, () -> access.may(Act.DEFINE_MEASURE))).isFalse();
        assertThat(Company.as(ann, () -> access.caller().unitKey())).isEqualTo(n("b"));
    }

    @Test
    void nobody_removes_themselves_or_the_last_admin() {
        assertThat(refused(() -> remove("admin", null))).containsExactly(" YOURSELF");
        Caller token = Caller.token(Company.OTHER, "set-up", Set.of(TokenScope.ADMIN));
        Company.as(
                token,
                () -> administration.addPerson(n("root"), "Root", n("root") + "@other.example", n("a"), Role.ADMIN));
        for (PersonView admin : Company.as(token, organisation::people)) {
            if (admin.role() == Role.ADMIN && !admin.key().equals(n("root"))) {
                Company.as(token, () -> remove(admin.key(), null));
            }
        }

        assertThatThrownBy(() -> Company.as(token, () -> remove(n("root"), null)))
                .hasMessageContaining("Make somebody else an admin first");
    }

    @Test
    void a_person_removed_while_somebody_names_them_is_named_or_removed_and_never_both() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            String person = n("tmp" + attempt);
            String measure = n("t" + attempt);
            asAdmin(() -> administration.addPerson(person, person, person + "@company.example", n("a"), Role.MEMBER));

            List<@Nullable Throwable> ends =
                    together(() -> remove(person, null), () -> define("company", measure, person, n("a"), "[]"));

            assertThat(ends).filteredOn(end -> end == null).hasSize(1);
        }
    }
}
