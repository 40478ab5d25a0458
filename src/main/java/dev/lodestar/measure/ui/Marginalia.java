package dev.lodestar.measure.ui;

import com.vaadin.flow.component.html.UnorderedList;
import dev.lodestar.measure.DefinitionVersion;
import dev.lodestar.measure.MeasureDossier;
import dev.lodestar.measure.pace.IncidentState;
import dev.lodestar.measure.pace.LagIncident;
import dev.lodestar.uikit.FeedItem;
import dev.lodestar.uikit.Signal;
import java.util.Map;

/** What stands beside the chart: the versions of the definition and the incidents of the past. */
record Marginalia(Wording words, MeasureDossier dossier, Map<String, String> names) {

    private static final int MOST_INCIDENTS = 20;

    /** The versions of the definition, newest first. */
    UnorderedList definitions() {
        DefinitionWords said = new DefinitionWords(words, dossier.measure().frequency());
        return FeedItem.feed(dossier.definitions().reversed().stream()
                .map(version -> definition(version, said))
                .toArray(FeedItem[]::new));
    }

    /** The incidents that are over, newest first. */
    UnorderedList incidents() {
        return FeedItem.feed(dossier.evaluation().incidents().reversed().stream()
                .filter(incident -> incident.resolvedPeriod() != null)
                .limit(MOST_INCIDENTS)
                .map(this::incident)
                .toArray(FeedItem[]::new));
    }

    private FeedItem definition(DefinitionVersion version, DefinitionWords said) {
        var definition = version.definition();
        FeedItem item = FeedItem.tagged(
                        words.say("definition.tag", definition.version()),
                        words.say("definition.from", words.day(definition.effectiveFrom())),
                        null)
                .line(said.targets(definition))
                .line(said.tolerance(definition))
                .line(said.lag(definition))
                .line(words.say(
                        "definition.recorded",
                        name(version.recordedBy()),
                        words.moment(version.recordedAt(), dossier.measure().zone(), dossier.at())));
        if (version.rebaselineReason() != null && version.rebaselineApprover() != null) {
            item.line(
                    words.say("definition.rebaseline", version.rebaselineReason(), name(version.rebaselineApprover())));
        }
        return item;
    }

    private FeedItem incident(LagIncident incident) {
        boolean cancelled = incident.state() == IncidentState.CANCELLED_BY_CORRECTION;
        String title = words.say(
                cancelled ? "incident.cancelled" : "incident.resolved",
                words.period(incident.firedPeriod()),
                incident.resolvedPeriod() == null ? "" : words.period(incident.resolvedPeriod()));
        return FeedItem.of(cancelled ? Signal.CLOSED : Signal.GREEN, title, null)
                .line(new LagStory(words, dossier).streak(incident));
    }

    private String name(String key) {
        return names.getOrDefault(key, key);
    }
}
