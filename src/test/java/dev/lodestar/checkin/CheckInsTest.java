package dev.lodestar.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.testing.StatementCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class CheckInsTest extends CheckInFixture {

    private static final Subject M0 = Subject.measure("m0");
    private static final Subject A0 = Subject.action(PLAN, "a0");

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Alerts alerts;

    @Test
    void what_the_owner_says_is_kept_and_tells_whom_it_names() {
        TenantId tenant = begin();
        NewCheckIn said = new NewCheckIn(
                M0,
                "2026-W09",
                "Fewer visitors, 请@wang-lei看一下, write to li@ming.example",
                2,
                null,
                "Rain",
                "Call",
                null);

        CheckInView kept = lead(tenant, () -> checkIns.add(said));

        assertThat(kept.author()).isEqualTo("li-ming");
        assertThat(kept.mentions()).containsExactly("wang-lei");
        assertThat(kept.confidence()).isEqualTo(2);
        assertThat(kept.attachments()).isEmpty();
        assertThat(other(tenant, () -> checkIns.of(M0, 10, null))).containsExactly(kept);
        assertThat(other(tenant, () -> checkIns.byAuthor("li-ming", 10, null))).containsExactly(kept);
        assertThat(events.stream(CheckInMade.class))
                .contains(new CheckInMade(tenant, kept.id(), M0, "li-ming", List.of("wang-lei"), kept.at()));
    }

    @Test
    void owners_and_those_who_report_or_edit_may_speak_and_others_only_read() {
        TenantId tenant = begin();

        pmo(tenant, () -> checkIns.add(note(M0, "PMO")));
        other(tenant, () -> checkIns.add(progress(A0, 40)));
        pmo(tenant, () -> checkIns.add(note(Subject.goal(PLAN, "g0"), "PMO")));
        lead(tenant, () -> checkIns.add(note(Subject.goal(PLAN, "g0"), "Owner")));
        executive(tenant, () -> checkIns.add(note(Subject.strategy(PLAN, "s0"), "Whoever edits plans")));

        assertThat(refusal(() -> other(tenant, () -> checkIns.add(note(M0, "Not mine")))))
                .extracting(FieldError::code)
                .containsExactly("subject.out-of-reach");
        assertThat(refusal(() -> lead(tenant, () -> checkIns.add(note(A0, "Not mine")))))
                .extracting(FieldError::pointer)
                .containsExactly("/subject");
        assertThatThrownBy(() -> partner(tenant, () -> checkIns.of(M0, 10, null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> partner(tenant, () -> checkIns.of(A0, 10, null)))
                .isInstanceOf(NotFoundException.class);
        assertThat(partner(tenant, () -> checkIns.byAuthor("li-ming", 10, null)))
                .isEmpty();
        for (Subject nothing : List.of(
                Subject.measure("none"),
                Subject.measure("a b"),
                Subject.goal(PLAN, "g9"),
                Subject.goal("none", "g0"),
                new Subject(Subject.Kind.GOAL, null, "g0"),
                new Subject(Subject.Kind.TASK, null, "x"))) {
            assertThatThrownBy(() -> pmo(tenant, () -> checkIns.add(note(nothing, "Nothing there"))))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void every_field_that_is_wrong_is_named() {
        TenantId tenant = begin();
        NewCheckIn bad = new NewCheckIn(M0, "2026-02", " ", 6, 50, "x".repeat(2001), "\u202eback", null);

        assertThat(refusal(() -> lead(tenant, () -> checkIns.add(bad))))
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactlyInAnyOrder(
                        "/blockers text.too-long",
                        "/nextSteps text.hidden-characters",
                        "/confidence number.range",
                        "/progress progress.not-here",
                        "/period BAD_PERIOD");
        assertThat(refusal(() -> lead(tenant, () -> checkIns.add(note(M0, "\u3000")))))
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactly("/note field.missing");
    }

    @Test
    void an_alert_is_explained_at_its_own_measure() {
        TenantId tenant = begin();
        world.report(tenant, "m0", "2026-W08", 50, 50);
        AlertView alert = await().pollInSameThread()
                .until(() -> lead(tenant, () -> alerts.open(5)), found -> !found.isEmpty())
                .getFirst();

        assertThat(refusal(() -> lead(tenant, () -> checkIns.add(explains(Subject.measure("m1"), "Rain", alert.id())))))
                .extracting(FieldError::code)
                .containsExactly("alert.unknown");
        assertThat(refusal(() -> lead(tenant, () -> checkIns.add(explains(M0, "", alert.id())))))
                .extracting(FieldError::pointer)
                .containsExactly("/note");
        CheckInView why = lead(tenant, () -> checkIns.add(explains(M0, "Rain", alert.id())));

        assertThat(system(tenant, () -> checkIns.explaining(List.of(alert.id(), 0L), why.at())))
                .isEqualTo(Map.of(alert.id(), List.of(why)));
        assertThat(system(
                        tenant,
                        () -> checkIns.explaining(List.of(alert.id()), why.at().minusMillis(1))))
                .isEmpty();
    }

    @Test
    void the_latest_is_told_as_it_was_known_then() {
        TenantId tenant = begin();
        CheckInView first = lead(tenant, () -> checkIns.add(note(M0, "First")));
        on("2026-03-10T02:00:00Z");
        CheckInView second = lead(tenant, () -> checkIns.add(note(M0, "Second")));
        CheckInView third = lead(tenant, () -> checkIns.add(note(M0, "At the same instant")));
        other(tenant, () -> checkIns.add(progress(A0, 40)));
        on("2026-03-17T02:00:00Z");
        other(tenant, () -> checkIns.add(note(A0, "Says nothing of progress")));
        CheckInView later = other(tenant, () -> checkIns.add(progress(A0, 60)));

        assertThat(system(tenant, () -> checkIns.latest(List.of(M0, A0), at("2026-03-09T00:00:00Z"))))
                .isEqualTo(Map.of(M0, first));
        assertThat(system(tenant, () -> checkIns.latest(List.of(M0), later.at())))
                .isEqualTo(Map.of(M0, third));
        assertThat(system(tenant, () -> progress.of(PLAN, at("2026-03-11T00:00:00Z"))))
                .hasEntrySatisfying("a0", one -> assertThat(one.progress()).isEqualTo(40));
        assertThat(system(tenant, () -> progress.of(PLAN, later.at()))).isEqualTo(Map.of("a0", later));
        assertThat(lead(tenant, () -> checkIns.of(M0, 2, null))).containsExactly(third, second);
        assertThat(lead(tenant, () -> checkIns.of(M0, 2, second.id()))).containsExactly(first);
    }

    @Test
    void tenants_with_the_same_keys_never_meet() {
        TenantId one = begin();
        TenantId other = begin();
        CheckInView said = lead(one, () -> checkIns.add(note(M0, "Ours")));

        assertThat(lead(other, () -> checkIns.of(M0, 10, null))).isEmpty();
        assertThat(lead(other, () -> checkIns.of(M0, 10, said.id()))).isEmpty();
        assertThat(lead(other, () -> checkIns.byAuthor("li-ming", 10, null))).isEmpty();
        assertThat(system(other, () -> checkIns.latest(List.of(M0), said.at()))).isEmpty();
    }

    @Test
    void it_takes_as_many_statements_for_many_as_for_one() {
        TenantId tenant = begin(12);
        List<Subject> subjects = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            Subject subject = Subject.measure("m" + number);
            subjects.add(subject);
            lead(tenant, () -> checkIns.add(note(subject, "Fine")));
            lead(tenant, () -> checkIns.add(note(subject, "Finer")));
        }

        assertThat(StatementCount.during(
                        () -> system(tenant, () -> checkIns.latest(subjects, at("2026-03-03T02:00:00Z")))))
                .hasSize(1);
        assertThat(StatementCount.during(() -> lead(tenant, () -> checkIns.of(M0, 10, null))))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(StatementCount.during(() -> lead(tenant, () -> checkIns.byAuthor("li-ming", 50, null))))
                .hasSize(1);
        assertThat(StatementCount.during(() -> lead(tenant, () -> checkIns.add(note(M0, "Once more")))))
                .hasSizeLessThanOrEqualTo(6);
    }

    private static NewCheckIn explains(Subject subject, String note, long alert) {
        return new NewCheckIn(subject, null, note, null, null, null, null, alert);
    }

    static List<FieldError> refusal(Runnable work) {
        try {
            work.run();
        } catch (InvalidInputException refused) {
            return refused.errors();
        }
        throw new AssertionError("It was taken");
    }
}
