package dev.lodestar.ingest;

import dev.lodestar.tenancy.CalledBySystem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how sources do, in a statement each; who asks judges who may know. */
@Service
@Transactional(readOnly = true)
public class SourceWatch {

    private static final int MOST = 1_000;

    private final SourceRepository sources;
    private final PullRunRepository runs;

    SourceWatch(SourceRepository sources, PullRunRepository runs) {
        this.sources = sources;
        this.runs = runs;
    }

    /** Every source of the tenant, by key, disabled ones too. */
    @CalledBySystem("the alerts of sources follow their pulls; they judge who may see one")
    public List<WatchedSource> all() {
        return sources.findAllByOrderByNameAscKeyAsc().stream()
                .map(Source::watched)
                .toList();
    }

    /** These sources, as far as they exist. */
    @CalledBySystem("the alerts of sources name them; they judge who may see one")
    public List<WatchedSource> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : sources.findByIdIn(ids).stream().map(Source::watched).toList();
    }

    /** The source of this key, if there is one. */
    @CalledBySystem("the alerts of sources follow their pulls; they judge who may see one")
    public Optional<WatchedSource> find(String key) {
        return sources.findByKey(key).map(Source::watched);
    }

    /**
     * The pulls of a source that ended, in the order in which they began.
     *
     * @param after only those with a greater number
     * @param limit 1 to {@value #MOST}; what lies outside is taken for the nearest
     */
    @CalledBySystem("the alerts of sources follow their pulls")
    public List<EndedPull> ended(long sourceId, long after, int limit) {
        return runs
                .findBySourceIdAndStateNotAndNumberGreaterThanOrderByNumber(
                        sourceId, PullState.RUNNING, after, Limit.of(Math.clamp(limit, 1, MOST)))
                .stream()
                .map(PullRun::ended)
                .toList();
    }

    /** The number of the latest pull of each source, ended or not, by the source's id; those never pulled are left out. */
    @CalledBySystem("the alerts of sources make up for what they missed")
    public Map<Long, Long> latest() {
        return runs.findLatestNumbers().stream().collect(Collectors.toMap(PullNumber::sourceId, PullNumber::number));
    }
}
