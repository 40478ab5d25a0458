package dev.lodestar.history;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.MeasureStatuses;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.document.PlainText;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of the promises that plans made. The verdict is the product's, the note that closes it its author's. A
 * promise of a plan or a measure out of the caller's reach does not exist.
 */
@Service
@Transactional(readOnly = true)
public class FollowUps {

    private static final int MOST = 500;
    private static final int LONGEST = 2_000;

    private final FollowUpRepository followUps;
    private final PublishedPlans plans;
    private final MeasureStatuses measures;
    private final Access access;
    private final Clock clock;

    FollowUps(
            FollowUpRepository followUps, PublishedPlans plans, MeasureStatuses measures, Access access, Clock clock) {
        this.followUps = followUps;
        this.plans = plans;
        this.measures = measures;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The promises of a plan, those of the newest version first, at most {@value #MOST}, in three statements.
     *
     * @throws NotFoundException when the plan is not published or out of reach
     */
    @PreAuthorize("@access.may('READ_PLAN')")
    public List<FollowUpView> of(String planKey) {
        PlanDocument plan = plans.find(planKey)
                .filter(document -> access.reach(Act.READ_PLAN).covers(document.owner(), document.unitKey()))
                .orElseThrow(() -> new NotFoundException("published plan", planKey));
        boolean publisher = access.reach(Act.PUBLISH_PLAN).covers(plan.owner(), plan.unitKey());
        return views(followUps.ofPlan(planKey, Limit.of(MOST)), followUp -> publisher);
    }

    /** The promises that wait for the caller's word, the longest due first, at most {@value #MOST}, in three statements. */
    @PreAuthorize("@access.may('PUBLISH_PLAN')")
    public List<FollowUpView> due() {
        return due(plans.all());
    }

    /** The same for whoever has read which plans are published already, in two statements. */
    @PreAuthorize("@access.may('PUBLISH_PLAN')")
    public List<FollowUpView> due(Collection<PlanSummary> all) {
        Reach reach = access.reach(Act.PUBLISH_PLAN);
        Set<String> published = all.stream()
                .filter(plan -> reach.covers(plan.owner(), plan.unitKey()))
                .map(PlanSummary::key)
                .collect(Collectors.toSet());
        List<FollowUp> due = followUps.in(FollowUpState.DUE, Limit.of(MOST)).stream()
                .filter(followUp -> isAuthor(followUp) || published.contains(followUp.planKey()))
                .toList();
        return views(due, followUp -> true);
    }

    /** The promises of a plan made by then, those of the newest version first, as they stand now, in two statements. */
    @CalledBySystem("what a plan promised is put on record, the same for every reader")
    public List<FollowUpView> recorded(String planKey, Map<String, MeasureView> measures, Instant knownAt) {
        return followUps.ofPlan(planKey, Limit.of(MOST)).stream()
                .map(followUp -> {
                    MeasureView measure = measures.get(followUp.promise().measure());
                    String name = measure == null ? followUp.promise().measure() : measure.name();
                    return followUp.view(name, measure == null ? "" : measure.unit(), false);
                })
                .filter(followUp -> !followUp.promisedAt().isAfter(knownAt))
                .toList();
    }

    /**
     * Closes a promise that is due with a word on it; it is never opened again.
     *
     * @param ifRevision what the caller looked at; null closes whatever is there
     * @throws NotFoundException when there is no such promise, or neither is the caller its author nor may they publish
     *     the plan
     * @throws InvalidInputException when the note is missing or too long, or the promise is not due yet
     * @throws ConflictException when it is closed already, or somebody changed it since that revision
     */
    @PreAuthorize("@access.may('PUBLISH_PLAN')")
    @Transactional
    public FollowUpView close(long id, String note, @Nullable Long ifRevision) {
        FollowUp followUp = followUps.findById(id).filter(this::mayClose).orElseThrow(() -> missing(id));
        check(note);
        if (followUp.state() == FollowUpState.CLOSED || (ifRevision != null && ifRevision != followUp.revision())) {
            throw changedMeanwhile(id);
        }
        if (followUp.state() == FollowUpState.WAITING) {
            throw new InvalidInputException(
                    "",
                    "follow-up.not-due",
                    "It can be closed once its day, " + followUp.promise().by() + ", has come");
        }
        followUp.close(note.strip(), access.caller().key(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        try {
            return views(List.of(followUps.saveAndFlush(followUp)), any -> true).stream()
                    .findFirst()
                    .orElseThrow(() -> missing(id));
        } catch (ObjectOptimisticLockingFailureException overtaken) {
            throw (ConflictException) changedMeanwhile(id).initCause(overtaken);
        }
    }

    private static void check(String note) {
        if (!PlainText.filled(note)) {
            throw new InvalidInputException("/note", "field.missing", "Say what came of it");
        }
        if (note.length() > LONGEST) {
            throw new InvalidInputException(
                    "/note", "text.too-long", "At most " + LONGEST + " characters; these are " + note.length());
        }
        if (PlainText.hidesBeyondLines(note)) {
            throw new InvalidInputException(
                    "/note", "text.hidden-characters", "Remove control, zero-width and text-direction characters");
        }
    }

    private boolean mayClose(FollowUp followUp) {
        Reach reach = access.reach(Act.PUBLISH_PLAN);
        return isAuthor(followUp)
                || plans.find(followUp.planKey())
                        .filter(plan -> reach.covers(plan.owner(), plan.unitKey()))
                        .isPresent();
    }

    private boolean isAuthor(FollowUp followUp) {
        return followUp.author().equals(access.caller().key());
    }

    private List<FollowUpView> views(List<FollowUp> found, Function<FollowUp, Boolean> mayClose) {
        Set<String> keys =
                found.stream().map(followUp -> followUp.promise().measure()).collect(Collectors.toSet());
        Map<String, MeasureStatus> known =
                measures.of(keys).stream().collect(Collectors.toMap(MeasureStatus::measureKey, Function.identity()));
        return found.stream()
                .filter(followUp -> known.containsKey(followUp.promise().measure()))
                .map(followUp -> {
                    MeasureStatus measure =
                            Objects.requireNonNull(known.get(followUp.promise().measure()));
                    boolean may = mayClose.apply(followUp) || isAuthor(followUp);
                    return followUp.view(measure.name(), measure.unit(), may);
                })
                .toList();
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException("follow-up", Long.toString(id));
    }

    private static ConflictException changedMeanwhile(long id) {
        return new ConflictException("Somebody else closed or changed follow-up " + id + " meanwhile; read it again");
    }
}
