package dev.lodestar.measure;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.document.PlainText;
import dev.lodestar.tenancy.CalledBySystem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals to change the last target of a measure, until a second person has approved or refused them. What is approved
 * holds from the first period on that is still open; what was judged stays judged as it was.
 */
@Service
@Transactional
public class TargetProposals {

    private static final int MOST = 200;
    private static final int MOST_PENDING = 5_000;
    private static final int LONGEST = 2_000;

    private final TargetProposalRepository proposals;
    private final MeasureRepository measures;
    private final DefinitionStore definitions;
    private final TargetChange change;
    private final Access access;
    private final Clock clock;

    TargetProposals(
            TargetProposalRepository proposals,
            MeasureRepository measures,
            DefinitionStore definitions,
            TargetChange change,
            Access access,
            Clock clock) {
        this.proposals = proposals;
        this.measures = measures;
        this.definitions = definitions;
        this.change = change;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Proposes another last target.
     *
     * @param value null leaves it as it is
     * @param date null leaves it as it is
     * @param impact what is expected of it; null says nothing
     * @throws NotFoundException when the caller neither reports nor defines such a measure
     * @throws InvalidInputException with every field that is wrong
     */
    @PreAuthorize("@access.may('REPORT_VALUE') or @access.may('DEFINE_MEASURE')")
    public TargetProposalView propose(
            String measureKey,
            @Nullable BigDecimal value,
            @Nullable LocalDate date,
            String reason,
            @Nullable String impact) {
        Measure measure = measures.findByKey(measureKey)
                .filter(found -> !found.isRetired() && mayPropose(found))
                .orElseThrow(() -> new NotFoundException("measure", measureKey));
        checkText("/reason", reason);
        checkText("/impact", impact);
        if (!PlainText.filled(reason)) {
            throw new InvalidInputException("/reason", "MISSING", "Say why the target is to change");
        }
        LastTarget before = change.lastTarget(measure)
                .orElseThrow(() -> new InvalidInputException(
                        "/value", "NO_TARGET", "The measure has no single target that could change; redefine it"));
        BigDecimal wanted = value == null ? before.value() : value;
        LocalDate day = date == null ? before.date() : date;
        if (wanted.compareTo(before.value()) == 0 && day.equals(before.date())) {
            throw new InvalidInputException("/value", "SAME", "That is the target already");
        }
        change.checked(measure, wanted, day, clock.instant());
        return proposals
                .saveAndFlush(new TargetProposal(
                        measureKey,
                        before,
                        wanted,
                        day,
                        reason.strip(),
                        impact == null || impact.isBlank() ? null : impact.strip(),
                        access.caller().key(),
                        Timestamps.precise(clock.instant())))
                .view();
    }

    /** The pending ones about measures in reach, the latest first, at most 200. */
    @PreAuthorize("@access.may('READ_MEASURE')")
    @Transactional(readOnly = true)
    public List<TargetProposalView> pending() {
        Reach reach = access.reach(Act.READ_MEASURE);
        List<TargetProposal> found = proposals.findByStateOrderByIdDesc(TargetProposalState.PENDING, Limit.of(MOST));
        Map<String, MeasureView> seen =
                measures
                        .findByKeyIn(
                                found.stream().map(TargetProposal::measureKey).collect(Collectors.toSet()))
                        .stream()
                        .map(Measure::view)
                        .filter(view -> reach.covers(view.owner(), view.unitKey(), view.sharedWith()))
                        .collect(Collectors.toMap(MeasureView::key, view -> view));
        return found.stream()
                .filter(proposal -> seen.containsKey(proposal.measureKey()))
                .map(TargetProposal::view)
                .toList();
    }

    /** The pending ones about a measure that the caller may see, the latest first. */
    @PreAuthorize("@access.may('READ_MEASURE')")
    @Transactional(readOnly = true)
    public List<TargetProposalView> pendingOf(MeasureView measure) {
        boolean seen = access.reach(Act.READ_MEASURE).covers(measure.owner(), measure.unitKey(), measure.sharedWith());
        return seen ? pendingFor(List.of(measure.key())) : List.of();
    }

    /** The pending ones about these measures, the latest first, in one statement. */
    @CalledBySystem("modules say what waits about the measures they show; they judge who may see those")
    @Transactional(readOnly = true)
    public List<TargetProposalView> pendingFor(Collection<String> measureKeys) {
        return measureKeys.isEmpty()
                ? List.of()
                : proposals
                        .findByStateAndMeasureKeyInOrderByIdDesc(
                                TargetProposalState.PENDING, measureKeys, Limit.of(MOST_PENDING))
                        .stream()
                        .map(TargetProposal::view)
                        .toList();
    }

    /** The last targets that hold now, by measure, in one statement for some hundreds; bands have none. */
    @CalledBySystem("modules compare what they were told with what is there; they judge who may see it")
    @Transactional(readOnly = true)
    public Map<String, LastTarget> current(Collection<MeasureView> views) {
        Map<Long, String> keys = views.stream().collect(Collectors.toMap(MeasureView::id, MeasureView::key));
        Map<String, LastTarget> found = new HashMap<>();
        Chunks.each(
                keys.keySet(),
                some -> definitions
                        .latest(some)
                        .forEach((id, definition) -> LastTarget.of(definition)
                                .ifPresent(target -> found.put(String.valueOf(keys.get(id)), target))));
        return found;
    }

    /** True when the caller may decide on it: whoever defines or approves there, but not who proposed it. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean mayDecide(TargetProposalView proposal) {
        return measures.findByKey(proposal.measure())
                .filter(measure -> mayDecide(measure, proposal.proposedBy()))
                .isPresent();
    }

    /**
     * Sets the target from the first open period on.
     *
     * @throws NotFoundException when there is no such proposal about a measure in reach
     * @throws AccessDeniedException when somebody else decides on it
     * @throws ConflictException when it was decided before, or the measure was redefined since it was made
     */
    @PreAuthorize("@access.may('DEFINE_MEASURE') or @access.may('APPROVE_REBASELINE')")
    public TargetProposalView approve(long id) {
        TargetProposal proposal = forDecision(id);
        change.apply(proposal, clock.instant());
        return decided(proposal, TargetProposalState.APPROVED, null);
    }

    /** Leaves the measure as it is; throws as {@link #approve} does. */
    @PreAuthorize("@access.may('DEFINE_MEASURE') or @access.may('APPROVE_REBASELINE')")
    public TargetProposalView refuse(long id, @Nullable String note) {
        checkText("/note", note);
        return decided(forDecision(id), TargetProposalState.REFUSED, note);
    }

    /** Takes back what the caller proposed; throws as {@link #approve} does. */
    @PreAuthorize("@access.may('REPORT_VALUE') or @access.may('DEFINE_MEASURE')")
    public TargetProposalView withdraw(long id) {
        TargetProposal proposal = pending(id);
        if (!proposal.proposedBy().equals(access.caller().key())) {
            throw new NotFoundException("target proposal", Long.toString(id));
        }
        return decided(proposal, TargetProposalState.WITHDRAWN, null);
    }

    private TargetProposal forDecision(long id) {
        TargetProposal proposal = pending(id);
        Measure measure = measures.findByKey(proposal.measureKey())
                .filter(found -> reaches(Act.READ_MEASURE, found))
                .orElseThrow(() -> new NotFoundException("target proposal", Long.toString(id)));
        if (!mayDecide(measure, proposal.proposedBy())) {
            throw new AccessDeniedException("A second person who defines the measure decides on it");
        }
        return proposal;
    }

    private TargetProposal pending(long id) {
        TargetProposal proposal = proposals
                .findForDecision(id)
                .orElseThrow(() -> new NotFoundException("target proposal", Long.toString(id)));
        if (!proposal.isPending()) {
            throw new ConflictException("It was decided before");
        }
        return proposal;
    }

    private TargetProposalView decided(TargetProposal proposal, TargetProposalState decision, @Nullable String note) {
        proposal.decide(decision, access.caller().key(), Timestamps.precise(clock.instant()), note);
        return proposals.saveAndFlush(proposal).view();
    }

    private boolean mayPropose(Measure measure) {
        return reaches(Act.REPORT_VALUE, measure) || reaches(Act.DEFINE_MEASURE, measure);
    }

    private boolean mayDecide(Measure measure, String proposer) {
        Caller caller = access.caller();
        return !caller.key().equals(proposer)
                && (reaches(Act.DEFINE_MEASURE, measure) || reaches(Act.APPROVE_REBASELINE, measure));
    }

    private boolean reaches(Act act, Measure measure) {
        MeasureView view = measure.view();
        return act == Act.READ_MEASURE
                ? access.reach(act).covers(view.owner(), view.unitKey(), view.sharedWith())
                : access.reach(act).covers(view.owner(), view.unitKey());
    }

    private static void checkText(String pointer, @Nullable String text) {
        if (text == null) {
            return;
        }
        if (text.length() > LONGEST) {
            throw new InvalidInputException(pointer, "TOO_LONG", "Give at most " + LONGEST + " characters");
        }
        if (PlainText.hidesBeyondLines(text)) {
            throw new InvalidInputException(
                    pointer, "CONTROL_CHARACTER", "Remove control, zero-width and text-direction characters");
        }
    }
}
