package dev.lodestar.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.HandOver;
import dev.lodestar.organisation.Reorganisation;
import dev.lodestar.organisation.Role;
import dev.lodestar.organisation.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Reaching back over closed periods takes two people, each by their own hand. */
class RebaselinesTest extends MeasureDesk {

    private static final String BACK = "2026-02-16";

    @Autowired
    private Rebaselines rebaselines;

    @Autowired
    private Reorganisation reorganisation;

    @Test
    void what_a_person_redefines_back_over_closed_periods_waits_for_the_second_person() {
        RebaselineView request = requested();

        assertThat(request.approver()).isEqualTo("executive");
        assertThat(versions()).isEqualTo(1);

        as(person(TENANT, Role.EXECUTIVE), () -> rebaselines.approve(request.id()));

        DefinitionVersion latest = as(person(TENANT, Role.PMO), () -> measures.get(key))
                .definitions()
                .getLast();
        assertThat(versions()).isEqualTo(2);
        assertThat(latest.recordedBy()).isEqualTo("pmo");
        assertThat(latest.rebaselineApprover()).isEqualTo("executive");
        assertThat(as(person(TENANT, Role.EXECUTIVE), rebaselines::pending))
                .extracting(RebaselineView::measure)
                .doesNotContain(key);
    }

    @Test
    void nobody_approves_for_somebody_else_and_nobody_twice() {
        RebaselineView request = requested();

        for (Role role : List.of(Role.PMO, Role.ADMIN)) {
            assertThatThrownBy(() -> as(person(TENANT, role), () -> rebaselines.approve(request.id())))
                    .as(role.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> as(person(OTHER, Role.EXECUTIVE), () -> rebaselines.approve(request.id())))
                .isInstanceOf(NotFoundException.class);
        as(person(TENANT, Role.EXECUTIVE), () -> rebaselines.refuse(request.id(), "The target stands"));
        assertThatThrownBy(() -> as(person(TENANT, Role.EXECUTIVE), () -> rebaselines.approve(request.id())))
                .isInstanceOf(ConflictException.class);
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void what_was_asked_for_is_not_applied_to_a_measure_that_changed_since() {
        RebaselineView request = requested();
        as(person(TENANT, Role.PMO), () -> define(key, "95", "2026-03-09", version(), null));

        assertThatThrownBy(() -> as(person(TENANT, Role.EXECUTIVE), () -> rebaselines.approve(request.id())))
                .isInstanceOf(ConflictException.class);
        assertThat(as(person(TENANT, Role.PMO), rebaselines::pending))
                .extracting(RebaselineView::id)
                .contains(request.id());
    }

    @Test
    void a_tokens_system_attests_that_the_approver_agreed_and_is_not_asked_again() {
        as(token(TENANT), () -> define(key, "90", BACK, version(), "executive"));

        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void a_person_names_somebody_else_who_may_approve() {
        for (String approver : List.of("pmo", "admin", "nobody")) {
            assertThatThrownBy(() -> as(person(TENANT, Role.PMO), () -> define(key, "90", BACK, version(), approver)))
                    .as(approver)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("/rebaseline/approver");
        }
    }

    @Test
    void of_two_decisions_at_once_one_counts() throws Exception {
        RebaselineView request = requested();
        CyclicBarrier start = new CyclicBarrier(2);
        List<String> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<RebaselineView>> running = new ArrayList<>();
            for (boolean approve : new boolean[] {true, false}) {
                running.add(threads.submit(() -> {
                    start.await();
                    return as(
                            person(TENANT, Role.EXECUTIVE),
                            () -> approve ? rebaselines.approve(request.id()) : rebaselines.refuse(request.id(), null));
                }));
            }
            for (Future<RebaselineView> end : running) {
                try {
                    ends.add(end.get().state().name());
                } catch (ExecutionException e) {
                    ends.add(e.getCause().getClass().getSimpleName());
                }
            }
        }

        assertThat(ends).filteredOn("ConflictException"::equals).hasSize(1);
        assertThat(versions()).isEqualTo(ends.contains("APPROVED") ? 2 : 1);
    }

    @Test
    void a_request_that_waits_for_somebody_hangs_on_them() {
        RebaselineView request = requested();

        HandOver preview = as(person(TENANT, Role.ADMIN), () -> reorganisation.previewReplace("executive", "pmo"));
        assertThat(preview.uses())
                .filteredOn(use -> use.key().equals(key))
                .extracting(Use::kind)
                .containsExactly(Use.Kind.REBASELINE);
        assertThatThrownBy(() -> as(
                        person(TENANT, Role.ADMIN), () -> reorganisation.replacePerson("executive", "pmo", "On leave")))
                .hasMessageContaining("may not decide on it");
        as(person(TENANT, Role.EXECUTIVE), () -> rebaselines.refuse(request.id(), null));
    }

    private RebaselineView requested() {
        as(person(TENANT, Role.PMO), () -> define(key, "90", BACK, version(), "executive"));
        return as(person(TENANT, Role.EXECUTIVE), rebaselines::pending).stream()
                .filter(request -> request.measure().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private int versions() {
        return as(person(TENANT, Role.PMO), () -> measures.get(key))
                .definitions()
                .size();
    }
}
