package dev.lodestar.measure.ui;

import dev.lodestar.measure.MeasureDossier;
import dev.lodestar.measure.pace.AlertState;
import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Judgement;
import java.math.BigDecimal;

/** Says the chart's message in a sentence. */
record Headline(Wording words, MeasureDossier dossier) {

    String text() {
        Evaluation evaluation = dossier.evaluation();
        if (evaluation.alertState().isOpen()) {
            var incident = evaluation.incidents().getLast();
            return evaluation.alertState() == AlertState.FIRING
                    ? words.say("headline.firing", words.period(incident.startPeriod()))
                    : words.say("headline.recovering", words.period(incident.firedPeriod()));
        }
        if (evaluation.periods().isEmpty()) {
            return words.say("headline.nothing");
        }
        return of(evaluation.periods().getLast());
    }

    private String of(JudgedPeriod latest) {
        String period = words.period(latest.period());
        BigDecimal gap = latest.gap();
        if (latest.judgement() == Judgement.UNKNOWN) {
            return words.say("headline.silent", period);
        }
        if (gap == null) {
            return words.say("headline.unjudged", period, words.full(latest.actual()));
        }
        String key = latest.expectedLower() != null
                ? "headline.range." + (gap.signum() == 0 ? "inside" : "outside")
                : gap.signum() == 0 ? "headline.exact" : gap.signum() > 0 ? "headline.better" : "headline.worse";
        return words.say(key, period, words.full(latest.actual()), words.expected(latest), words.amount(gap.abs()));
    }
}
