package dev.lodestar.ingest;

import static java.util.Objects.requireNonNull;

import dev.lodestar.tenancy.CalledBySystem;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which sources of measures failed meanwhile, in two statements. */
@Service
@Transactional(readOnly = true)
public class SourceFailures {

    private static final Set<PullState> FAILED = EnumSet.of(PullState.FAILED, PullState.PARTLY, PullState.INTERRUPTED);

    private final SourceRepository sources;
    private final PullRunRepository runs;

    SourceFailures(SourceRepository sources, PullRunRepository runs) {
        this.sources = sources;
        this.runs = runs;
    }

    /** The sources of these measures of which a pull failed between two moments, the latest first. */
    @CalledBySystem("whoever may see a measure may know that its numbers could not be had")
    public List<SourceFailure> of(Collection<String> measureKeys, Instant since, Instant until) {
        Map<Long, Source> asked = new HashMap<>();
        for (Source source : sources.findByEnabledTrueOrderByKeyAsc()) {
            if (source.queries().stream().anyMatch(query -> measureKeys.contains(query.measure()))) {
                asked.put(source.id(), source);
            }
        }
        return asked.isEmpty()
                ? List.of()
                : runs.spans(asked.keySet(), FAILED, since, until).stream()
                        .map(span -> failure(requireNonNull(asked.get(span.sourceId())), span, measureKeys))
                        .toList();
    }

    private static SourceFailure failure(Source source, PullRunSpan span, Collection<String> measureKeys) {
        return new SourceFailure(
                source.key(),
                source.name(),
                span.first(),
                span.last(),
                span.pulls(),
                source.queries().stream()
                        .map(SourceQuery::measure)
                        .filter(measureKeys::contains)
                        .collect(Collectors.toSet()));
    }
}
