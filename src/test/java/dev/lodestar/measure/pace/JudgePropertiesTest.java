package dev.lodestar.measure.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class JudgePropertiesTest {
    private static final int PERIODS = 40;
    private static final int LATE_REVISION = 99;

    @Property
    void the_order_of_arrival_does_not_matter(@ForAll long seed) {
        var measure = new RandomMeasure(seed);
        var observations = measure.observations(PERIODS);
        var shuffled = new ArrayList<>(observations);
        Collections.shuffle(shuffled, measure.random());
        assertThat(judge(measure, shuffled)).isEqualTo(judge(measure, observations));
    }

    @Property
    void judging_on_in_steps_is_judging_at_once(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int stepLength) {
        var measure = new RandomMeasure(seed);
        var subject = measure.subject();
        var observations = measure.observations(PERIODS);
        var atOnce = Judge.advance(subject, Judge.start(subject), observations, measure.after(PERIODS));
        var ledger = Judge.start(subject);
        var periods = new ArrayList<JudgedPeriod>();
        var ended = new ArrayList<LagIncident>();
        var missed = new ArrayList<MissingIncident>();
        Evaluation latest = null;
        for (int i = stepLength; i < PERIODS + stepLength; i += stepLength) {
            var step = Judge.advance(subject, ledger, observations, measure.after(Math.min(i, PERIODS)));
            ledger = step.ledger();
            latest = step.evaluation();
            periods.addAll(latest.periods());
            latest.incidents().stream()
                    .filter(incident -> incident.resolvedPeriod() != null)
                    .forEach(ended::add);
            latest.missing().stream()
                    .filter(incident -> incident.resolvedPeriod() != null)
                    .forEach(missed::add);
        }
        ended.addAll(latest.incidents().stream()
                .filter(incident -> incident.resolvedPeriod() == null)
                .toList());
        missed.addAll(latest.missing().stream()
                .filter(incident -> incident.resolvedPeriod() == null)
                .toList());
        assertThat(ledger).isEqualTo(atOnce.ledger());
        assertThat(new Evaluation(periods, ended, missed, latest.status(), latest.alertState()))
                .isEqualTo(atOnce.evaluation());
    }

    @Property
    void a_later_observation_changes_no_earlier_judgement_unless_it_counts_up(@ForAll long seed) {
        var measure = new RandomMeasure(seed);
        var observations = measure.observations(PERIODS);
        var before = judge(measure, observations).periods();
        var late = measure.observation(measure.anyPeriod(PERIODS), LATE_REVISION);
        var after = judge(measure, with(observations, late)).periods();
        assertThat(until(after, late.period())).isEqualTo(until(before, late.period()));
        for (int i = 0; i < before.size(); i++) {
            var period = before.get(i);
            if (!period.period().equals(late.period()) && !isCumulative(measure, period)) {
                assertThat(after.get(i).judgement()).isEqualTo(period.judgement());
                assertThat(after.get(i).gap()).isEqualTo(period.gap());
            }
        }
    }

    @Property
    void a_correction_and_its_reversal_restore_everything_that_was_said(@ForAll long seed) {
        var measure = new RandomMeasure(seed);
        var observations = measure.observations(PERIODS);
        var period = measure.anyPeriod(PERIODS);
        var held = observations.stream()
                .filter(observation -> observation.period().equals(period))
                .reduce((first, second) -> second)
                .orElse(Observation.withdrawn(period, 1));
        var corrected = with(observations, measure.observation(period, LATE_REVISION));
        var reversal = new Observation(period, LATE_REVISION + 1, held.value(), held.numerator(), held.denominator());
        assertThat(said(judge(measure, with(corrected, reversal)))).isEqualTo(said(judge(measure, observations)));
    }

    @Property
    void silence_is_never_green(@ForAll long seed) {
        var measure = new RandomMeasure(seed);
        for (var period : judge(measure, measure.observations(PERIODS)).periods()) {
            boolean judged = period.judgement().isJudged();
            assertThat(period.gap() != null).isEqualTo(judged);
            assertThat(period.reason() != null).isEqualTo(period.judgement() == Judgement.UNKNOWN);
            if (judged) {
                assertThat(period.actual()).isNotNull();
            }
        }
    }

    @Property
    void every_incident_is_a_whole_streak_and_no_two_are_the_same(@ForAll long seed) {
        var measure = new RandomMeasure(seed);
        var incidents = judge(measure, measure.observations(PERIODS)).incidents();
        assertThat(incidents).extracting(LagIncident::startPeriod).doesNotHaveDuplicates();
        for (var incident : incidents) {
            assertThat(incident.evidence()).hasSize(incident.streak());
            assertThat(incident.evidence().getFirst().period()).isEqualTo(incident.startPeriod());
            assertThat(incident.evidence())
                    .allMatch(period -> period.judgement() == Judgement.AMBER || period.judgement() == Judgement.RED)
                    .anyMatch(period -> period.period().equals(incident.firedPeriod()));
        }
    }

    private static Evaluation judge(RandomMeasure measure, List<Observation> observations) {
        return Judge.evaluate(measure.subject(), observations, measure.after(PERIODS));
    }

    private static List<Observation> with(List<Observation> observations, Observation late) {
        var all = new ArrayList<>(observations);
        all.add(late);
        return all;
    }

    private static List<JudgedPeriod> until(List<JudgedPeriod> periods, Period end) {
        return periods.stream()
                .takeWhile(period -> period.period().compareTo(end) < 0)
                .toList();
    }

    private static boolean isCumulative(RandomMeasure measure, JudgedPeriod period) {
        return measure.subject()
                        .definitions()
                        .get(period.definitionVersion() - 1)
                        .accumulation()
                == Accumulation.CUMULATIVE;
    }

    /** Everything but the revision numbers, which do count on, and whether there ever was an observation. */
    private static String said(Evaluation evaluation) {
        return (evaluation.periods() + " " + evaluation.incidents() + evaluation.missing() + evaluation.alertState())
                .replaceAll("observationRevision=(\\d+|null)", "");
    }
}
