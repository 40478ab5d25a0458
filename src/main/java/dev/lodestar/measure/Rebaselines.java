package dev.lodestar.measure;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Reach;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests of people to redefine measures back over closed periods, until the second person whom each names has approved
 * or refused it. A token decides for the person only because its system attests that the person did.
 */
@Service
@Transactional
public class Rebaselines {

    private static final int MOST = 200;
    private static final int LONGEST_NOTE = 2_000;

    private final RebaselineRepository requests;
    private final MeasureRepository measures;
    private final Measures definitions;
    private final Access access;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    Rebaselines(
            RebaselineRepository requests,
            MeasureRepository measures,
            Measures definitions,
            Access access,
            Clock clock) {
        this.requests = requests;
        this.measures = measures;
        this.definitions = definitions;
        this.access = access;
        this.clock = clock;
    }

    /** The pending requests about measures in reach, the latest first, at most 200. */
    @PreAuthorize("@access.may('READ_MEASURE')")
    @Transactional(readOnly = true)
    public List<RebaselineView> pending() {
        Reach reach = access.reach(Act.READ_MEASURE);
        List<RebaselineRequest> found = requests.findByStateOrderByIdDesc(RebaselineState.PENDING, Limit.of(MOST));
        Set<String> keys = found.stream().map(RebaselineRequest::measureKey).collect(Collectors.toSet());
        Set<String> seen = measures.findByKeyIn(keys).stream()
                .map(Measure::view)
                .filter(measure -> reach.covers(measure.owner(), measure.unitKey(), measure.sharedWith()))
                .map(MeasureView::key)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(request -> seen.contains(request.measureKey()))
                .map(RebaselineRequest::view)
                .toList();
    }

    /** The pending requests about a measure that the caller may see. */
    @PreAuthorize("@access.may('READ_MEASURE')")
    @Transactional(readOnly = true)
    public List<RebaselineView> pendingOf(MeasureView measure) {
        boolean seen = access.reach(Act.READ_MEASURE).covers(measure.owner(), measure.unitKey(), measure.sharedWith());
        return !seen
                ? List.of()
                : requests.findByStateAndMeasureKeyOrderByIdDesc(RebaselineState.PENDING, measure.key()).stream()
                        .map(RebaselineRequest::view)
                        .toList();
    }

    /** True when the caller is the one who decides on the request. */
    @PreAuthorize("isAuthenticated()")
    public boolean mayDecide(RebaselineView request) {
        Caller caller = access.caller();
        return access.may(Act.APPROVE_REBASELINE)
                && (caller.isToken() || caller.key().equals(request.approver()))
                && !caller.key().equals(request.requestedBy());
    }

    /**
     * Redefines the measure as it was asked for.
     *
     * @throws NotFoundException when there is no such request
     * @throws AccessDeniedException when somebody else decides on it
     * @throws ConflictException when it was decided before, or the measure changed since it was made
     */
    @PreAuthorize("@access.may('APPROVE_REBASELINE')")
    public RebaselineView approve(long id) {
        RebaselineRequest request = forDecision(id);
        definitions.applyApproved(request, json.readTree(request.document()));
        return decided(request, RebaselineState.APPROVED, null);
    }

    /** Leaves the measure as it is; throws as {@link #approve} does. */
    @PreAuthorize("@access.may('APPROVE_REBASELINE')")
    public RebaselineView refuse(long id, @Nullable String note) {
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new InvalidInputException("/note", "TOO_LONG", "Give at most " + LONGEST_NOTE + " characters");
        }
        return decided(forDecision(id), RebaselineState.REFUSED, note);
    }

    private RebaselineRequest forDecision(long id) {
        RebaselineRequest request =
                requests.findForDecision(id).orElseThrow(() -> new NotFoundException("rebaseline", Long.toString(id)));
        if (!mayDecide(request.view())) {
            throw new AccessDeniedException("The second person who was named decides on it");
        }
        if (!request.isPending()) {
            throw new ConflictException("It was decided before");
        }
        return request;
    }

    private RebaselineView decided(RebaselineRequest request, RebaselineState decision, @Nullable String note) {
        request.decide(decision, access.caller().key(), Timestamps.precise(clock.instant()), note);
        return requests.saveAndFlush(request).view();
    }
}
