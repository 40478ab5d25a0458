package dev.lodestar.review;

import dev.lodestar.alert.AlertDetail;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.checkin.CheckInView;
import dev.lodestar.checkin.CheckIns;
import dev.lodestar.history.FollowUpView;
import dev.lodestar.history.FollowUps;
import dev.lodestar.history.MeasureReading;
import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.measure.MeasureRecords;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.review.pack.AlertPart;
import dev.lodestar.review.pack.AlertPart.Handling;
import dev.lodestar.review.pack.ChangePart;
import dev.lodestar.review.pack.PromisePart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened around a plan: alerts, changes of measures, promises. */
@Component
class AroundParts {

    private static final int CHANGES = 500;

    private final Alerts alerts;
    private final CheckIns checkIns;
    private final MeasureRecords records;
    private final FollowUps followUps;

    AroundParts(Alerts alerts, CheckIns checkIns, MeasureRecords records, FollowUps followUps) {
        this.alerts = alerts;
        this.checkIns = checkIns;
        this.records = records;
        this.followUps = followUps;
    }

    /** The alerts that are open, or ended since then. */
    List<AlertPart> alerts(Collection<MeasureView> measures, Instant since, Viewpoint viewpoint, People people) {
        List<AlertDetail> found = alerts.recorded(List.copyOf(measures), since, viewpoint.at(), viewpoint.knownAt());
        Map<Long, List<CheckInView>> explained = checkIns.explaining(
                found.stream().map(detail -> detail.alert().id()).toList(), viewpoint.knownAt());
        return found.stream()
                .map(detail ->
                        alert(detail, explained.getOrDefault(detail.alert().id(), List.of()), people))
                .toList();
    }

    private static AlertPart alert(AlertDetail detail, List<CheckInView> explained, People people) {
        AlertView alert = detail.alert();
        List<Handling> handling = new ArrayList<>();
        detail.history()
                .forEach(row -> handling.add(
                        new Handling(row.at(), null, row.happening().name(), null)));
        explained.forEach(
                said -> handling.add(new Handling(said.at(), people.person(said.author()), "EXPLAINED", said.note())));
        handling.sort(Comparator.comparing(Handling::at));
        return new AlertPart(
                alert.id(),
                alert.measureKey(),
                alert.measureName(),
                alert.unit(),
                people.person(alert.owner()),
                alert.rule(),
                alert.startPeriod(),
                alert.firedPeriod(),
                alert.resolvedPeriod(),
                alert.state(),
                alert.streak(),
                alert.raisedAt(),
                alert.evidence(),
                handling);
    }

    /** What was corrected or redefined since then. */
    List<ChangePart> changes(Collection<String> measures, Instant since, Instant until, People people) {
        return records.changes(measures, since, until, CHANGES).stream()
                .map(change -> new ChangePart(
                        change.kind().name(),
                        change.measureKey(),
                        change.name(),
                        change.unit(),
                        change.period(),
                        change.at(),
                        people.person(change.by()),
                        change.note(),
                        change.before(),
                        change.after(),
                        change.eased()))
                .toList();
    }

    List<PromisePart> promises(String plan, Map<String, MeasureView> measures, Instant knownAt, People people) {
        return followUps.recorded(plan, measures, knownAt).stream()
                .map(followUp -> promise(followUp, people))
                .toList();
    }

    private static PromisePart promise(FollowUpView followUp, People people) {
        return new PromisePart(
                followUp.planVersion(),
                followUp.promise().measure(),
                followUp.measureName(),
                followUp.unit(),
                followUp.promise().direction().name(),
                followUp.promise().by(),
                people.person(followUp.author()),
                followUp.state().name(),
                followUp.verdict() == null ? null : followUp.verdict().name(),
                value(followUp.evidence().then()),
                value(followUp.evidence().later()),
                followUp.closing() == null ? null : followUp.closing().note());
    }

    private static java.math.@Nullable BigDecimal value(@Nullable MeasureReading reading) {
        return reading == null ? null : reading.value();
    }
}
