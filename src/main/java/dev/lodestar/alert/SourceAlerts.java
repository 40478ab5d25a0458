package dev.lodestar.alert;

import dev.lodestar.ingest.SourceWatch;
import dev.lodestar.ingest.WatchedSource;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the alerts of sources have to do with the measures that the sources are asked for. */
@Service
@Transactional(readOnly = true)
public class SourceAlerts {

    /** How many measures are named at most. */
    public static final int NAMED = 50;

    private static final int MOST = 500;

    private final SourceStore store;
    private final SourceWatch sources;
    private final MeasureDirectory measures;
    private final Audience audience;

    SourceAlerts(SourceStore store, SourceWatch sources, MeasureDirectory measures, Audience audience) {
        this.store = store;
        this.sources = sources;
        this.measures = measures;
        this.audience = audience;
    }

    /**
     * The measures in the caller's reach that the source of this alert, which the caller has read, is asked for and whose own
     * alert says that they have no numbers; none when the alert is about a measure. Three statements at most.
     */
    @PreAuthorize("@access.may('READ_ALERT')")
    public SilentMeasures silent(AlertDetail read) {
        FailingSource failing = read.alert().source();
        return failing == null
                ? SilentMeasures.NONE
                : sources.find(failing.key()).map(this::silent).orElse(SilentMeasures.NONE);
    }

    private SilentMeasures silent(WatchedSource source) {
        List<SourceStore.Silent> silent = store.silent(source.measures());
        Map<Long, MeasureView> seen = silent.isEmpty()
                ? Map.of()
                : measures
                        .byIds(silent.stream()
                                .map(SourceStore.Silent::measureId)
                                .collect(Collectors.toSet()))
                        .stream()
                        .filter(audience::maySee)
                        .collect(Collectors.toMap(MeasureView::id, Function.identity()));
        List<SilentMeasures.Silent> named = silent.stream()
                .filter(one -> seen.containsKey(one.measureId()))
                .map(one -> named(Objects.requireNonNull(seen.get(one.measureId())), one.alert()))
                .toList();
        return new SilentMeasures(named.size(), named.subList(0, Math.min(NAMED, named.size())));
    }

    private static SilentMeasures.Silent named(MeasureView measure, long alert) {
        return new SilentMeasures.Silent(measure.key(), measure.name(), measure.owner(), alert);
    }

    /** Whose numbers are missing because a source fails, or failed since that instant; the latest failure first, two statements. */
    @CalledBySystem("news of many measures is told by the source that failed; whoever sees a measure may know it")
    public List<SourceShadow> shadows(Instant since) {
        List<HandledIncident> failing = store.since(since, MOST);
        Map<Long, WatchedSource> named = new HashMap<>();
        byIds(failing).forEach(source -> named.put(source.id(), source));
        return failing.stream()
                .map(HandledIncident::incident)
                .filter(incident -> named.containsKey(incident.subjectId()))
                .map(incident -> shadow(incident, Objects.requireNonNull(named.get(incident.subjectId()))))
                .toList();
    }

    private Collection<WatchedSource> byIds(List<HandledIncident> failing) {
        return sources.byIds(
                failing.stream().map(alert -> alert.incident().subjectId()).collect(Collectors.toSet()));
    }

    private static SourceShadow shadow(Incident incident, WatchedSource source) {
        return new SourceShadow(
                incident.id(),
                source.name(),
                incident.finding().isOpen() ? null : incident.changedAt(),
                source.measures());
    }
}
