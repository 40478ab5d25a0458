package dev.lodestar.checkin;

import dev.lodestar.alert.AlertView;
import dev.lodestar.cascade.ProposalView;
import dev.lodestar.history.FollowUpView;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.ObservationView;
import dev.lodestar.measure.ReportedMeasure;
import dev.lodestar.measure.TargetProposalView;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.document.PlanDocument.Action;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What needs one person, each part in the order it is to be done.
 *
 * @param dueAt when the next number is due; null without one
 * @param pulled how many of the person's measures are brought by sources
 * @param onTrack how many of those are on track
 * @param duties numbers to report
 * @param lags alerts to explain
 * @param targets other last targets that are proposed for measures of the duties and lags, the latest first
 * @param proposals changes above that wait for an answer
 * @param promises that have come due and wait for a word
 * @param actions of plans that are overdue or should have begun
 * @param tasks that are still to be done
 * @param reported what was reported of the latest period of measures that no source brings
 * @param watched plans whose reporting the person looks after
 * @param people names by key
 */
public record Week(
        String person,
        Instant at,
        ZoneId zone,
        @Nullable Instant dueAt,
        int pulled,
        int onTrack,
        List<Duty> duties,
        List<Lag> lags,
        List<TargetProposalView> targets,
        List<ProposalView> proposals,
        List<FollowUpView> promises,
        List<OwnAction> actions,
        List<TaskView> tasks,
        List<OwnNumber> reported,
        List<PlanSummary> watched,
        Map<String, String> people) {

    /** Keeps its own copies. */
    public Week {
        duties = List.copyOf(duties);
        lags = List.copyOf(lags);
        targets = List.copyOf(targets);
        proposals = List.copyOf(proposals);
        promises = List.copyOf(promises);
        actions = List.copyOf(actions);
        tasks = List.copyOf(tasks);
        reported = List.copyOf(reported);
        watched = List.copyOf(watched);
        people = Map.copyOf(people);
    }

    /** How many things need the person. */
    public int count() {
        return duties.size() + lags.size() + proposals.size() + promises.size() + actions.size() + tasks.size();
    }

    /** An alert of the person's that nobody has explained since it was raised. */
    public record Lag(AlertView alert, MeasureView measure, MeasureStatus status) {}

    /**
     * An action of a plan that is late.
     *
     * @param progress percent by what was said last, or by the plan
     * @param said what was said last; null when nothing was
     */
    public record OwnAction(
            String plan,
            String planName,
            Action action,
            int progress,
            @Nullable CheckInView said) {}

    /** A number that somebody reported. */
    public record OwnNumber(ReportedMeasure measure, ObservationView number) {}
}
