package dev.lodestar.measure.ui;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.measure.MeasureDossier;
import dev.lodestar.measure.pace.AlertState;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.IncidentState;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Judgement;
import dev.lodestar.measure.pace.LagIncident;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.measure.pace.MissingIncident;
import dev.lodestar.measure.pace.Tolerance;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Tells what the lag rule and the rule for missing values made of the latest periods. */
record LagStory(Wording words, MeasureDossier dossier) {

    /**
     * @param lead the first words, to stand out
     * @param text what follows
     */
    record Story(String lead, String text) {}

    /** The open incident of the lag rule. */
    Optional<Story> lag() {
        AlertState state = dossier.evaluation().alertState();
        if (!state.isOpen()) {
            return Optional.empty();
        }
        LagIncident incident = dossier.evaluation().incidents().getLast();
        return Optional.of(state == AlertState.FIRING ? firing(incident) : recovering(incident));
    }

    /** The open incident of missing values. */
    Optional<Story> missing() {
        return dossier.evaluation().missing().stream()
                .filter(incident -> incident.state() == IncidentState.FIRING)
                .reduce((earlier, later) -> later)
                .map(this::missing);
    }

    /** How many periods in a row lagged, such as "2 weeks in a row below expectation". */
    String streak(LagIncident incident) {
        Definition definition = dossier.definition(incident.evidence().getLast().definitionVersion());
        String side = definition.lag().when() == LagRule.When.RED
                ? words.say("alert.side.red")
                : words.say("alert.side", definition.direction());
        return words.say("alert.lag", inARow(incident.startPeriod().frequency(), incident.streak()), side);
    }

    private Story firing(LagIncident incident) {
        String text = words.say(
                "alert.told", streak(incident), latest(incident.evidence().getLast()));
        Frequency frequency = dossier.measure().frequency();
        return new Story(
                words.say("alert.firing", words.period(incident.firedPeriod())),
                frequency == Frequency.WEEK
                        ? text
                        : words.say("alert.noted", text, words.say("alert.note", frequency)));
    }

    private Story recovering(LagIncident incident) {
        return new Story(
                words.say("alert.recovering"),
                words.say("alert.recovering." + frequencyOf(incident), words.period(incident.firedPeriod())));
    }

    private Story missing(MissingIncident incident) {
        String since = words.period(incident.startPeriod());
        return new Story(
                incident.startPeriod().equals(incident.latestPeriod())
                        ? words.say("alert.missing.one", since)
                        : words.say("alert.missing.since", since),
                words.say(incident.streak() > 1 ? "alert.missing.lead" : "alert.missing.owner"));
    }

    private String latest(JudgedPeriod lagging) {
        Definition definition = dossier.definition(lagging.definitionVersion());
        boolean red = lagging.judgement() == Judgement.RED;
        BigDecimal limit = Objects.requireNonNull(red ? lagging.amberTolerance() : lagging.greenTolerance());
        return words.say(
                "alert.latest." + definition.direction().name().toLowerCase(Locale.ROOT),
                words.period(lagging.period()),
                words.amount(lagging.actual()),
                words.expected(lagging),
                words.signed(lagging.gap()),
                words.say(red ? "alert.limit.red" : "alert.limit.amber"),
                limit(definition.tolerance(), limit, red));
    }

    private String limit(Tolerance tolerance, BigDecimal limit, boolean red) {
        String amount = words.signed(limit.negate());
        return tolerance.type() == Tolerance.Type.PERCENT
                ? words.say("alert.percent", amount, words.plain(red ? tolerance.amber() : tolerance.green()))
                : amount;
    }

    private String inARow(Frequency frequency, int count) {
        return words.say("alert.streak." + frequency.name().toLowerCase(Locale.ROOT), count);
    }

    private static String frequencyOf(LagIncident incident) {
        return incident.startPeriod().frequency().name().toLowerCase(Locale.ROOT);
    }
}
