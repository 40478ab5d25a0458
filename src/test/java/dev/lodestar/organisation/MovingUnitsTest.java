package dev.lodestar.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Moving and removing units, with what belongs to them. */
class MovingUnitsTest extends Branch {

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
    void what_hangs_on_somebody_is_read_in_as_many_statements_however_much_it_is() {
        define("company", n("m0"), n("ann"), n("a-1"), "[]");
        int few = statements(() -> reorganisation.previewReplace(n("ann"), n("bob")));
        int fewMoved = statements(() -> reorganisation.previewMove(n("a"), n("b")));
        for (int i = 1; i <= 20; i++) {
            define("company", n("m" + i), n("ann"), n("a-1"), "[]");
        }

        assertThat(statements(() -> reorganisation.previewReplace(n("ann"), n("bob"))))
                .isEqualTo(few)
                .isLessThanOrEqualTo(9);
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
}
