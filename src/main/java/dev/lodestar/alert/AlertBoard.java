package dev.lodestar.alert;

import dev.lodestar.ingest.SourceWatch;
import dev.lodestar.ingest.WatchedSource;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.pace.IncidentState;
import dev.lodestar.organisation.Access;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Alerts as people work through them: the open ones first, theirs or everybody's; six statements at most. */
@Service
@Transactional(readOnly = true)
public class AlertBoard {

    private static final int MOST = 500;
    private static final int MOST_DURING = 2_000;
    private static final Set<IncidentState> OPEN = EnumSet.of(IncidentState.FIRING, IncidentState.RECOVERING);
    private static final Set<IncidentState> OVER = EnumSet.complementOf(EnumSet.copyOf(OPEN));
    private static final String FIRST = "1";
    private static final String THEN = "2";

    private final BoardStore store;
    private final HandlingStore handling;
    private final MeasureDirectory measures;
    private final SourceWatch sources;
    private final Audience audience;
    private final AlertViews views;
    private final Access access;

    AlertBoard(
            BoardStore store,
            HandlingStore handling,
            MeasureDirectory measures,
            SourceWatch sources,
            Audience audience,
            AlertViews views,
            Access access) {
        this.store = store;
        this.handling = handling;
        this.measures = measures;
        this.sources = sources;
        this.audience = audience;
        this.views = views;
        this.access = access;
    }

    /**
     * Lists alerts: those that are open, then those that are over, the newest of each first.
     *
     * @param limit 1 to {@value #MOST}; what lies outside is taken for the nearest
     * @param cursor from the page before; null begins
     * @throws InvalidInputException when the cursor is unknown
     */
    @PreAuthorize("@access.may('READ_ALERT')")
    public AlertPage page(AlertQuery query, int limit, @Nullable String cursor) {
        int size = Math.clamp(limit, 1, MOST);
        boolean begun = cursor != null && cursor.startsWith(THEN);
        AlertCursor after = AlertCursor.parse(cursor == null || cursor.isEmpty() ? null : cursor.substring(1));
        List<HandledIncident> found = new ArrayList<>();
        if (query.stage() != AlertQuery.Stage.OVER && !begun) {
            found.addAll(store.page(wanted(query, OPEN), after, size + 1));
        }
        if (query.stage() != AlertQuery.Stage.OPEN && found.size() <= size) {
            AlertCursor from = begun || query.stage() == AlertQuery.Stage.OVER ? after : AlertCursor.START;
            found.addAll(store.page(wanted(query, OVER), from, size + 1 - found.size()));
        }
        if (found.size() <= size) {
            return new AlertPage(views.of(found), null);
        }
        List<HandledIncident> page = found.subList(0, size);
        Incident last = page.getLast().incident();
        String next =
                (OPEN.contains(last.finding().state()) ? FIRST : THEN) + new AlertCursor(last.raisedAt(), last.id());
        return new AlertPage(views.of(page), next);
    }

    /** How many open alerts the caller may see, in three statements at most. */
    @PreAuthorize("@access.may('READ_ALERT')")
    public int open() {
        return store.count(wanted(new AlertQuery(AlertQuery.Stage.OPEN, null, null, null), OPEN));
    }

    /** How many open alerts the caller takes care of, in five statements at most. */
    @PreAuthorize("@access.may('READ_ALERT')")
    public int mine() {
        return store.count(wanted(
                new AlertQuery(
                        AlertQuery.Stage.OPEN, null, null, access.caller().key()),
                OPEN));
    }

    /**
     * The alerts that were there between two moments, whatever became of them, the newest first, in one statement.
     *
     * @param of of these measures, each of which they name as it is given
     * @param limit 1 to {@value #MOST_DURING}; what lies outside is taken for the nearest
     */
    @CalledBySystem("modules hold other events against the alerts of their time; they judge who may see it")
    public List<AlertView> during(Collection<MeasureView> of, Instant from, Instant to, int limit) {
        List<Long> ids = of.stream().map(MeasureView::id).toList();
        return views.brief(store.during(ids, from, to, Math.clamp(limit, 1, MOST_DURING)), of);
    }

    /** What was done about alerts and those whose story they continue, in order, by their numbers, in one statement. */
    @CalledBySystem("modules show what was done about alerts whose reach they judged")
    public Map<Long, List<HandlingRow>> acts(Collection<Long> alertIds) {
        return handling.stories(alertIds);
    }

    private BoardStore.Wanted wanted(AlertQuery query, Set<IncidentState> states) {
        Sight sight = audience.of(new AlertFilter(null, null, query.unitKey()));
        String handler = query.handler();
        return new BoardStore.Wanted(
                states,
                sight,
                query.rule(),
                handler,
                handler == null ? List.of() : measuresOf(handler),
                handler == null ? List.of() : sourcesOf(handler));
    }

    private List<Long> measuresOf(String owner) {
        return measures.all().stream()
                .filter(measure -> measure.owner().equals(owner))
                .map(MeasureView::id)
                .toList();
    }

    private List<Long> sourcesOf(String owner) {
        return sources.all().stream()
                .filter(source -> source.owner().equals(owner))
                .map(WatchedSource::id)
                .toList();
    }
}
