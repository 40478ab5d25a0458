package dev.lodestar.checkin;

import static dev.lodestar.checkin.CheckInsTest.refusal;
import static dev.lodestar.history.HistoryWorld.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureOwners;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.Reorganisation;
import dev.lodestar.organisation.Role;
import dev.lodestar.organisation.Use;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A measure goes from one to another; and so does everything when somebody leaves. */
class HandOversTest extends CheckInFixture {

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private MeasureOwners owners;

    @Autowired
    private MeasureDirectory measures;

    @Autowired
    private Duties duties;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Reorganisation reorganisation;

    @Test
    void what_is_to_be_reported_goes_along_and_the_history_says_why() {
        TenantId tenant = begin();
        addColleague(tenant);

        lead(tenant, () -> handOvers.handOver("m0", "li-ming", "chen-yu", "On leave until May"));

        assertThat(lead(tenant, duties::mine))
                .extracting(duty -> duty.measure().measure().key())
                .isNotEmpty()
                .containsOnly("m1");
        assertThat(as(tenant, Role.MEMBER, "sales", "chen-yu", duties::mine))
                .extracting(duty -> duty.measure().measure().key())
                .containsOnly("m0");
        assertThat(lead(tenant, () -> checkIns.of(Subject.measure("m0"), 5, null)))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.note()).contains("On leave until May");
                    assertThat(said.mentions()).containsExactly("chen-yu");
                });
        assertThatThrownBy(() -> lead(tenant, () -> handOvers.handOver("m0", "li-ming", "wang-lei", "Again")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void an_owner_hands_it_to_their_unit_and_a_lead_as_far_as_they_reach() {
        TenantId tenant = begin();
        addColleague(tenant);

        assertThat(successors(tenant, Role.MEMBER, "li-ming")).containsExactly("chen-yu");
        assertThat(successors(tenant, Role.PMO, "pmo")).containsExactly("chen-yu", "wang-lei", "zhang-wei");
        assertThat(successors(tenant, Role.MEMBER, "chen-yu")).isEmpty();
        assertThat(refusal(() -> member(tenant, () -> handOvers.handOver("m0", "li-ming", "wang-lei", "Because"))))
                .extracting(FieldError::pointer)
                .containsExactly("/to");
        assertThat(refusal(() -> member(tenant, () -> handOvers.handOver("m0", "li-ming", " ", " "))))
                .extracting(FieldError::pointer)
                .containsExactly("/to", "/reason");
        assertThatThrownBy(() -> other(tenant, () -> owners.handOver("m0", "li-ming", "wang-lei")))
                .isInstanceOf(NotFoundException.class);
        assertThat(lead(tenant, () -> checkIns.of(Subject.measure("m0"), 5, null)))
                .as("what was refused is not on record")
                .isEmpty();
    }

    @Test
    void open_tasks_and_duties_are_handed_over_when_somebody_leaves() {
        TenantId tenant = begin();
        TaskView open = task(tenant, "Call partners");
        TaskView done = task(tenant, "Write it down");
        lead(tenant, () -> tasks.change(done.id(), new TaskChange(100, null, null, null, null), null));

        var preview = admin(tenant, () -> reorganisation.replacePerson("li-ming", "wang-lei", "Moves to Berlin"));

        assertThat(preview.uses())
                .filteredOn(use -> use.kind() == Use.Kind.TASK)
                .extracting(Use::name)
                .containsExactly("Call partners");
        assertThat(other(tenant, () -> tasks.ofOwner("wang-lei")))
                .extracting(TaskView::title)
                .containsExactly("Call partners");
        TaskView handed = pmo(tenant, () -> tasks.get(open.id()));
        assertThat(handed.note()).isEqualTo("Moves to Berlin");
        assertThat(handed.revision()).isEqualTo(open.revision() + 1);
        assertThat(pmo(tenant, () -> tasks.get(done.id())).owner()).isEqualTo("li-ming");
        assertThat(other(tenant, duties::mine))
                .extracting(duty -> duty.measure().measure().key())
                .contains("m0", "m1");
    }

    private TaskView task(TenantId tenant, String title) {
        return pmo(
                tenant,
                () -> tasks.create(
                        new NewTask(title, "li-ming", LocalDate.parse("2026-03-20"), TaskOrigin.own(), PLAN, null)));
    }

    private void addColleague(TenantId tenant) {
        system(tenant, () -> {
            organisation.addPerson(
                    new PersonView("chen-yu", "Chen Yu", "chen@" + tenant.value() + ".example", "sales", Role.MEMBER),
                    null);
            return 0;
        });
    }

    private List<String> successors(TenantId tenant, Role role, String person) {
        MeasureView measure =
                system(tenant, () -> measures.byKeys(List.of("m0"))).getFirst();
        return as(tenant, role, role == Role.PMO ? "company" : "sales", person, () -> owners.successors(measure))
                .stream()
                .map(PersonView::key)
                .toList();
    }

    private static <T> T member(TenantId tenant, Callable<T> work) {
        return as(tenant, Role.MEMBER, "sales", "li-ming", work);
    }

    private static <T> T admin(TenantId tenant, Callable<T> work) {
        return as(tenant, Role.ADMIN, "company", "admin", work);
    }
}
