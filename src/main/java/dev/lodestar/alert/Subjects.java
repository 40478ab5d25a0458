package dev.lodestar.alert;

import dev.lodestar.ingest.SourceWatch;
import dev.lodestar.measure.MeasureDirectory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what incidents are about. */
@Component
class Subjects {

    private final MeasureDirectory measures;
    private final SourceWatch sources;

    Subjects(MeasureDirectory measures, SourceWatch sources) {
        this.measures = measures;
        this.sources = sources;
    }

    /** By number, in a statement for measures and one for sources, as far as there are any. */
    Map<Long, Subject> of(Collection<HandledIncident> alerts) {
        Map<Long, Subject> found = new HashMap<>();
        Set<Long> ofMeasures = ids(alerts, false);
        if (!ofMeasures.isEmpty()) {
            measures.byIds(ofMeasures).forEach(measure -> found.put(measure.id(), Subject.of(measure)));
        }
        sources.byIds(ids(alerts, true)).forEach(source -> found.put(source.id(), Subject.of(source)));
        return found;
    }

    private static Set<Long> ids(Collection<HandledIncident> alerts, boolean ofSources) {
        return alerts.stream()
                .map(HandledIncident::incident)
                .filter(incident -> incident.isOfSource() == ofSources)
                .map(Incident::subjectId)
                .collect(Collectors.toSet());
    }
}
