package dev.lodestar.alert;

import static dev.lodestar.alert.WatchedMeasure.closing;
import static dev.lodestar.alert.WatchedMeasure.week;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.alert.HandlingRow.Act;
import dev.lodestar.alert.HandlingView.Escalation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people did about an alert outlives corrections of its facts; of the facts only a few touch it. */
class HandlingFollowsFactsTest {

    private static final LocalDate LATE = LocalDate.parse("2026-02-20");

    private final LedgerFixture ledger = new LedgerFixture(2);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_further_lagging_period_ends_a_snooze() {
        WatchedMeasure measure = ledger.weekly();
        ledger.live(measure, 80, 80);
        long id = ledger.only(measure).id();
        ledger.act(id, closing(2).plusSeconds(60), Deed.snoozed(LATE, "Stock-taking"));

        report(measure, 3, 80);

        assertThat(ledger.handled(id).isAsleep()).isFalse();
        assertThat(ledger.acts(id)).last().satisfies(act -> {
            assertThat(act.act()).isEqualTo(Act.WOKEN);
            assertThat(act.because()).isEqualTo(Cause.WORSENED);
            assertThat(act.by()).isEmpty();
            assertThat(act.at()).isEqualTo(closing(3));
        });
        assertThat(woken())
                .singleElement()
                .satisfies(event -> assertThat(event.because()).isEqualTo(Cause.WORSENED));
    }

    @Test
    void a_recovering_measure_sleeps_on_until_it_lags_again() {
        WatchedMeasure measure = ledger.weekly();
        ledger.live(measure, 80, 80);
        long id = ledger.only(measure).id();
        ledger.act(id, closing(2), Deed.snoozed(LATE, "Stock-taking"));

        report(measure, 3, 97);
        assertThat(ledger.handled(id).isAsleep()).isTrue();

        report(measure, 4, 80);
        assertThat(ledger.handled(id).isAsleep()).isFalse();
        assertThat(woken()).hasSize(1);
    }

    @Test
    void a_correction_that_makes_nothing_worse_wakes_nobody() {
        WatchedMeasure measure = ledger.weekly();
        ledger.live(measure, 80, 80);
        long id = ledger.only(measure).id();
        ledger.act(id, closing(2), Deed.snoozed(LATE, "Stock-taking"));

        measure.report(week(2), 79, closing(2).plusSeconds(60));
        ledger.replay(measure, closing(2).plusSeconds(60));

        assertThat(ledger.handled(id).isAsleep()).isTrue();
        assertThat(ledger.history(ledger.only(measure))).contains(Happening.CORRECTED);
    }

    @Test
    void an_alert_that_ends_sleeps_no_more_and_tells_of_its_end_alone() {
        WatchedMeasure measure = ledger.weekly();
        ledger.live(measure, 80, 80);
        long id = ledger.only(measure).id();
        ledger.act(id, closing(2), Deed.snoozed(LATE, "Stock-taking"));

        report(measure, 3, 120);

        assertThat(ledger.handled(id).isAsleep()).isFalse();
        assertThat(ledger.acts(id)).last().extracting(HandlingRow::because).isEqualTo(Cause.ENDED);
        assertThat(woken()).isEmpty();
        assertThat(ledger.events).hasAtLeastOneElementOfType(AlertResolved.class);
    }

    @Test
    void an_alert_that_continues_a_cancelled_one_is_handled_as_that_was() {
        WatchedMeasure measure = ledger.weekly();
        ledger.live(measure, 80, 80, 80);
        long before = ledger.only(measure).id();
        Instant at = closing(3).plusSeconds(60);
        ledger.act(before, at, Deed.acknowledged("On it", 12L, Set.of("li")));
        ledger.act(before, at.plusSeconds(1), Deed.reassigned("li", "Knows the dealers", Cause.BY_HAND));
        ledger.act(before, at.plusSeconds(2), Deed.escalated(Escalation.LEAD, "zhao", "Big", Cause.BY_HAND));
        ledger.act(before, at.plusSeconds(3), Deed.snoozed(LATE, "Stock-taking"));
        ledger.events.clear();

        correct(measure, 1, 100, at.plusSeconds(10));

        long after = open(measure).id();
        assertThat(after).isNotEqualTo(before);
        assertThat(ledger.handled(after)).isEqualTo(ledger.handled(before));
        assertThat(ledger.handled(after)).satisfies(handling -> {
            assertThat(handling.handler()).isEqualTo("li");
            assertThat(handling.acknowledged())
                    .extracting(HandlingView.Acknowledgement::task)
                    .isEqualTo(12L);
            assertThat(handling.snoozed())
                    .extracting(HandlingView.Snooze::until)
                    .isEqualTo(LATE);
            assertThat(handling.level()).isEqualTo(Escalation.LEAD);
            assertThat(handling.escalatedTo()).isEqualTo("zhao");
            assertThat(handling.revision()).isEqualTo(4);
        });
        assertThat(ledger.acts(after)).hasSize(4).extracting(HandlingRow::alert).containsOnly(before);
        assertThat(ledger.events).noneMatch(AlertRaised.class::isInstance);
        assertThat(woken()).isEmpty();
    }

    @Test
    void a_correction_that_is_taken_back_leaves_the_whole_story_with_the_first_alert() {
        WatchedMeasure measure = ledger.weekly();
        ledger.live(measure, 80, 80, 80);
        long first = ledger.only(measure).id();
        Instant at = closing(3).plusSeconds(60);
        ledger.act(first, at, Deed.acknowledged("On it", null, Set.of()));
        correct(measure, 1, 100, at.plusSeconds(10));
        long second = open(measure).id();
        ledger.act(second, at.plusSeconds(20), Deed.reassigned("li", "Knows the dealers", Cause.BY_HAND));

        correct(measure, 1, 80, at.plusSeconds(30));

        assertThat(open(measure).id()).isEqualTo(first);
        assertThat(ledger.handled(first)).satisfies(handling -> {
            assertThat(handling.isAcknowledged()).isTrue();
            assertThat(handling.handler()).isEqualTo("li");
        });
        assertThat(ledger.acts(first)).extracting(HandlingRow::act).containsExactly(Act.ACKNOWLEDGED, Act.REASSIGNED);

        ledger.act(first, at.plusSeconds(40), Deed.commented("Still on it", Set.of()));
        assertThat(ledger.acts(first))
                .last()
                .satisfies(act -> assertThat(act.number()).isEqualTo(2));
    }

    @Test
    void replaying_again_touches_nothing_that_people_did() {
        WatchedMeasure measure = ledger.weekly();
        ledger.live(measure, 80, 80, 80);
        long id = ledger.only(measure).id();
        ledger.act(id, closing(3), Deed.snoozed(LATE, "Stock-taking"));
        Handling before = ledger.handled(id);

        ledger.replay(measure, closing(3));
        ledger.replay(measure, closing(2));

        assertThat(ledger.handled(id)).isEqualTo(before);
    }

    @Test
    void what_is_kept_is_what_the_acts_come_to() {
        WatchedMeasure measure = ledger.weekly();
        ledger.live(measure, 80, 80);
        long id = ledger.only(measure).id();
        List<Deed> deeds = List.of(
                Deed.acknowledged("First", null, Set.of()),
                Deed.commented("Hm", Set.of("li", "zhao")),
                Deed.acknowledged("Second", 3L, Set.of()),
                Deed.linked(4),
                Deed.snoozed(LATE, "Wait"),
                Deed.woken(Cause.BY_HAND),
                Deed.reassigned("li", "Yours", Cause.BY_HAND),
                Deed.escalated(Escalation.SPONSOR, null, "", Cause.STREAK));
        Instant at = closing(2);
        for (Deed deed : deeds) {
            at = at.plusSeconds(1);
            ledger.act(id, at, deed);
            assertThat(ledger.handled(id)).isEqualTo(Handling.of(ledger.acts(id)));
        }

        assertThat(ledger.acts(id)).extracting(HandlingRow::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(ledger.handled(id).acknowledged())
                .isNotNull()
                .extracting(HandlingView.Acknowledgement::comment)
                .isEqualTo("First");
        assertThat(ledger.acts(id).get(1).mentions()).containsExactlyInAnyOrder("li", "zhao");
    }

    private void report(WatchedMeasure measure, int number, int value) {
        measure.report(week(number), value, closing(number));
        ledger.replay(measure, closing(number));
    }

    private void correct(WatchedMeasure measure, int number, int value, Instant at) {
        measure.report(week(number), value, at);
        ledger.replay(measure, at);
    }

    private Incident open(WatchedMeasure measure) {
        return ledger.incidents(measure).stream()
                .filter(incident -> incident.finding().isOpen())
                .findFirst()
                .orElseThrow();
    }

    private List<AlertWoken> woken() {
        return ledger.events.stream()
                .filter(AlertWoken.class::isInstance)
                .map(AlertWoken.class::cast)
                .toList();
    }
}
