package dev.lodestar.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.Measures;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.testing.StatementCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import tools.jackson.databind.json.JsonMapper;

/** Moving, replacing and removing in a real organisation, with measures that hang on it. */
@CompanyTest
@Import(StatementCount.class)
class ReorganisationTest {

    private static int round;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Administration administration;

    @Autowired
    private Reorganisation reorganisation;

    @Autowired
    private Access access;

    @Autowired
    private Measures measures;

    @Autowired
    private UserDetailsService signIn;

    /** Each test has units and people of its own: a over a-1 over a-11, and b, all with the number of the test. */
    @BeforeEach
    void a_branch_of_units_with_people() {
        round++;
        for (String tenant : List.of("company", "other")) {
            Caller setUp = admin(tenant);
            Company.as(setUp, () -> {
                administration.addUnit(n("a"), "A", null, false);
                administration.addUnit(n("a-1"), "A one", n("a"), false);
                administration.addUnit(n("a-11"), "A one one", n("a-1"), false);
                administration.addUnit(n("b"), "B", null, false);
                for (String person : List.of("ann", "bob")) {
                    String address = n(person) + "@" + tenant + ".example";
                    administration.addPerson(n(person), n(person), address, n("a-1"), Role.LEAD);
                }
                return administration.addPerson(
                        n("cai"), n("cai"), n("cai") + "@" + tenant + ".example", n("b"), Role.LEAD);
            });
        }
    }

    @Test
    void a_unit_moves_with_everything_below_it_and_the_other_tenant_sees_nothing_of_it() {
        MovePreview preview = asAdmin(() -> reorganisation.previewMove(n("a-1"), n("b")));

        assertThat(path("company", "a-11")).isEqualTo(n("a") + "/" + n("a-1") + "/" + n("a-11") + "/");
        assertThat(preview.units()).extracting(MovePreview.Place::key).containsExactly(n("a-1"), n("a-11"));
        assertThat(preview.uses()).extracting(Use::key).containsExactly(n("ann"), n("bob"));
        assertThat(preview.gaining()).extracting(PersonView::key).containsExactly(n("cai"));
        assertThat(preview.losing()).isEmpty();

        MovePreview moved = asAdmin(() -> reorganisation.moveUnit(n("a-1"), n("b"), "Closer to the shops"));

        assertThat(moved).isEqualTo(preview);
        assertThat(path("company", "a-11")).isEqualTo(n("b") + "/" + n("a-1") + "/" + n("a-11") + "/");
        assertThat(path("other", "a-11")).isEqualTo(n("a") + "/" + n("a-1") + "/" + n("a-11") + "/");
        assertThat(asAdmin(reorganisation::lately).getFirst().reason()).isEqualTo("Closer to the shops");
        Caller cai = caller("cai", "b", Role.LEAD);
        assertThat(Company.as(cai, () -> access.reach(Act.DEFINE_MEASURE)).units())
                .contains(n("a-11"));
    }

    @Test
    void units_stay_listed_parents_before_children_wherever_they_move() {
        asAdmin(() -> reorganisation.moveUnit(n("a"), n("b"), "B leads"));

        List<String> keys =
                asAdmin(organisation::units).stream().map(UnitView::key).toList();
        assertThat(keys).containsSubsequence(n("b"), n("a"), n("a-1"), n("a-11"));
    }

    @Test
    void a_unit_cannot_go_below_itself_nor_below_what_is_below_it() {
        assertThat(refused(() -> reorganisation.moveUnit(n("a"), n("a"), "No")))
                .containsExactly("/parent BELOW_ITSELF");
        assertThat(refused(() -> reorganisation.moveUnit(n("a"), n("a-11"), "No")))
                .containsExactly("/parent BELOW_ITSELF");
        assertThat(refused(() -> reorganisation.previewMove(n("a"), n("a-11"))))
                .containsExactly("/parent BELOW_ITSELF");
    }

    @Test
    void a_unit_of_ones_own_cannot_go_below_a_partner_and_a_partner_stays_a_partner() {
        assertThat(refused(() -> reorganisation.moveUnit(n("a"), "gac", "No")))
                .containsExactly("/parent BELOW_PARTNER");
        asAdmin(() -> administration.addUnit(n("p"), "Partner", null, true));

        asAdmin(() -> reorganisation.moveUnit(n("p"), n("b"), "Looked after by B"));

        assertThat(unit("company", "p").partner()).isTrue();
    }

    @Test
    void what_is_not_there_is_not_found_and_what_is_named_and_not_there_is_a_bad_field() {
        assertThatThrownBy(() -> asAdmin(() -> reorganisation.moveUnit("nowhere", n("b"), "Why")))
                .isInstanceOf(NotFoundException.class);
        assertThat(refused(() -> reorganisation.moveUnit(n("a"), "nowhere", "Why")))
                .containsExactly("/parent UNKNOWN_UNIT");
        assertThat(refused(() -> reorganisation.moveUnit(n("a"), n("b"), " "))).containsExactly("/reason MISSING");
        assertThat(refused(() -> reorganisation.replacePerson(n("ann"), "nobody", "Why")))
                .containsExactly("/by UNKNOWN_PERSON");
        assertThat(refused(() -> reorganisation.replacePerson(n("ann"), n("ann"), "Why")))
                .containsExactly("/by SAME_PERSON");
        assertThatThrownBy(() -> asAdmin(() -> reorganisation.replacePerson("nobody", n("ann"), "Why")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void only_an_admin_reorganises() {
        for (String person : List.of("executive", "pmo", "lead", "member", "gac")) {
            assertThatThrownBy(() -> Company.as(person, () -> reorganisation.moveUnit("sales", "service", "Why")))
                    .as(person)
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> Company.as(person, () -> reorganisation.usesOf(Holder.person("lead"))))
                    .as(person)
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

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
    void a_unit_in_use_is_refused_with_every_use_or_its_things_go_where_one_says() {
        define("company", n("m1"), n("ann"), n("a-1"), "[]");
        define("company", n("m2"), n("cai"), n("b"), "[\"" + n("a-1") + "\"]");

        assertThatThrownBy(() -> asAdmin(() -> removeUnit(n("a-1"), null)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::code)
                                .hasSize(5)
                                .containsOnly("in-use"))
                .hasMessageContaining("Person '" + n("ann"))
                .hasMessageContaining("Unit 'A one one'")
                .hasMessageContaining("Measure '" + n("m1"))
                .hasMessageContaining("Sharing '" + n("m2"));
        assertThat(refused(() -> removeUnit(n("a-1"), n("a-11")))).containsExactly("/moveTo BELOW_ITSELF");

        asAdmin(() -> removeUnit(n("a-1"), n("b")));

        assertThat(path("company", "a-11")).isEqualTo(n("b") + "/" + n("a-11") + "/");
        assertThat(asAdmin(organisation::units)).extracting(UnitView::key).doesNotContain(n("a-1"));
        assertThat(unit("company", "a-1").closedAt()).isNotNull();
        assertThat(asAdmin(organisation::people).stream()
                        .filter(person -> person.key().equals(n("ann")))
                        .map(PersonView::unitKey))
                .containsExactly(n("b"));
        assertThat(asAdmin(() -> measures.get(n("m1"))).measure().unitKey()).isEqualTo(n("b"));
        assertThat(asAdmin(() -> measures.get(n("m2"))).measure().sharedWith()).containsExactly(n("b"));
        assertThat(path("other", "a-11")).startsWith(n("a") + "/" + n("a-1"));
        assertThatThrownBy(() -> define("company", n("m3"), n("ann"), n("a-1"), "[]"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void two_admins_who_move_units_into_each_other_at_once_make_no_circle() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            List<@Nullable Throwable> ends = together(
                    () -> reorganisation.moveUnit(n("a"), n("b"), "First"),
                    () -> reorganisation.moveUnit(n("b"), n("a"), "Second"));

            assertThat(ends).filteredOn(end -> end == null).hasSize(1);
            assertThat(ends).filteredOn(end -> end != null).singleElement().isInstanceOf(InvalidInputException.class);
            asAdmin(() -> reorganisation.moveUnit(n("a"), null, "Back"));
            asAdmin(() -> reorganisation.moveUnit(n("b"), null, "Back"));
            assertThat(path("company", "a-11")).isEqualTo(n("a") + "/" + n("a-1") + "/" + n("a-11") + "/");
        }
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

    @Test
    void what_hangs_on_somebody_is_read_in_as_many_statements_however_much_it_is() {
        define("company", n("m0"), n("ann"), n("a-1"), "[]");
        int few = statements(() -> reorganisation.previewReplace(n("ann"), n("bob")));
        int fewMoved = statements(() -> reorganisation.previewMove(n("a"), n("b")));
        for (int i = 1; i <= 20; i++) {
            define("company", n("m" + i), n("ann"), n("a-1"), "[]");
        }

        assertThat(statements(() -> reorganisation.previewReplace(n("ann"), n("bob"))))
                .isEqualTo(few)
                .isLessThanOrEqualTo(8);
        assertThat(statements(() -> reorganisation.previewMove(n("a"), n("b"))))
                .isEqualTo(fewMoved)
                .isLessThanOrEqualTo(10);
    }

    @Test
    void what_an_admin_says_of_people_and_units_is_checked() {
        assertThat(refused(() -> administration.addUnit("Not a key", "", "nowhere", false)))
                .containsExactly("/key BAD_KEY", "/name MISSING");
        assertThat(refused(() -> administration.addUnit(n("a"), "Again", null, false)))
                .containsExactly("/key TAKEN");
        assertThat(refused(() -> administration.addPerson(n("ann"), "\u200b", "no address", "nowhere", Role.LEAD)))
                .containsExactly("/key TAKEN", "/name HIDDEN_CHARACTER", "/email BAD_ADDRESS", "/unitKey UNKNOWN_UNIT");
        assertThat(refused(() -> administration.addPerson(n("eve"), "Eve", "eve@x.example", "gac", Role.LEAD)))
                .containsExactly("/role NOT_OF_THE_UNIT");
    }

    private static String n(String name) {
        return name + "-x" + round;
    }

    private static Caller admin(String tenant) {
        return new Caller(tenant, "admin", "Admin", "admin@x.example", "auto", Role.ADMIN, Set.of(), null);
    }

    private static Caller caller(String key, String unit, Role role) {
        return new Caller("company", n(key), key, key + "@x.example", n(unit), role, Set.of(), null);
    }

    private static <T> T asAdmin(Supplier<T> work) {
        return Company.as(admin("company"), work);
    }

    private @Nullable Void remove(String person, @Nullable String moveTo) {
        reorganisation.removePerson(person, moveTo, "Gone");
        return null;
    }

    private @Nullable Void removeUnit(String unit, @Nullable String moveTo) {
        reorganisation.removeUnit(unit, moveTo, "Gone");
        return null;
    }

    private static List<String> refused(Supplier<?> work) {
        List<String> errors = new ArrayList<>();
        assertThatThrownBy(() -> asAdmin(work))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> refused.errors().forEach(error -> errors.add(error.pointer() + " " + error.code())));
        return errors;
    }

    private UnitView unit(String tenant, String key) {
        return Company.as(admin(tenant), organisation::structure).stream()
                .filter(unit -> unit.key().equals(n(key)))
                .findFirst()
                .orElseThrow();
    }

    private String path(String tenant, String key) {
        return unit(tenant, key).path();
    }

    private String owner(String tenant) {
        return Company.as(admin(tenant), () -> measures.get(n("m1"))).measure().owner();
    }

    private Object define(String tenant, String key, String owner, String unit, String sharedWith) {
        String document = """
                {"name": "%s", "unit": "cars", "kind": "FLOW", "frequency": "WEEK", "owner": "%s", "unitKey": "%s",
                 "sharedWith": %s, "definition": {"effectiveFrom": "2026-02-09", "direction": "HIGHER",
                   "curve": {"shape": "STEP", "targets": [{"date": "2026-02-09", "value": "100"}]}}}""".formatted(key, owner, unit, sharedWith);
        return Company.as(
                admin(tenant), () -> measures.define(key, JsonMapper.shared().readTree(document), null));
    }

    private static int statements(Supplier<?> work) {
        return StatementCount.during(() -> asAdmin(work)).size();
    }

    private static List<@Nullable Throwable> together(Supplier<?> one, Supplier<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> running = new ArrayList<>();
            for (Supplier<?> work : List.of(one, other)) {
                Callable<?> begun = () -> {
                    start.await();
                    return asAdmin(work);
                };
                running.add(threads.submit(begun));
            }
            List<@Nullable Throwable> ends = new ArrayList<>();
            for (Future<?> end : running) {
                ends.add(ending(end));
            }
            return ends;
        }
    }

    private static @Nullable Throwable ending(Future<?> end) throws InterruptedException {
        try {
            end.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }
}
