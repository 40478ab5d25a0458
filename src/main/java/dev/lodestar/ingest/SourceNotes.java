package dev.lodestar.ingest;

import dev.lodestar.measure.MeasureSources;
import dev.lodestar.measure.SourceNote;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the measures which source is asked for them, and when it last was. */
@Service
class SourceNotes implements MeasureSources {

    private final SourceRepository sources;
    private final PullJournal journal;

    SourceNotes(SourceRepository sources, PullJournal journal) {
        this.sources = sources;
        this.journal = journal;
    }

    @Override
    @CalledBySystem("whoever may see a measure may know where its numbers come from")
    @Transactional(readOnly = true)
    public Optional<SourceNote> of(String measureKey) {
        return Optional.ofNullable(of(Set.of(measureKey)).get(measureKey));
    }

    @Override
    @CalledBySystem("whoever may see a measure may know where its numbers come from")
    @Transactional(readOnly = true)
    public Map<String, SourceNote> of(Collection<String> measureKeys) {
        Map<Long, PullRunView> latest = journal.latest();
        Map<String, SourceNote> notes = new HashMap<>();
        for (Source source : sources.findByEnabledTrueOrderByKeyAsc()) {
            SourceNote note = note(source, latest.get(source.id()));
            source.queries().stream()
                    .map(SourceQuery::measure)
                    .filter(measureKeys::contains)
                    .forEach(measure -> notes.putIfAbsent(measure, note));
        }
        return notes;
    }

    @Override
    @CalledBySystem("whoever may see a measure may know where its numbers come from")
    @Transactional(readOnly = true)
    public Set<String> pulled() {
        return sources.findByEnabledTrueOrderByKeyAsc().stream()
                .flatMap(source -> source.queries().stream())
                .map(SourceQuery::measure)
                .collect(Collectors.toSet());
    }

    private static SourceNote note(Source source, @Nullable PullRunView run) {
        SourceView view = source.view(ZoneOffset.UTC, null, run);
        if (run == null) {
            return new SourceNote(view.name(), view.kind().name(), null, false);
        }
        Instant pulledAt = run.finishedAt() == null ? run.startedAt() : run.finishedAt();
        return new SourceNote(view.name(), view.kind().name(), pulledAt, run.state() == PullState.FAILED);
    }
}
