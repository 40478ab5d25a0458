package dev.lodestar.response;

import dev.lodestar.alert.AlertBoard;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.alert.HandlingRow;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureHistory;
import dev.lodestar.measure.MeasureRecords;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.PlanNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what to look at because of an alert, in this order: the playbooks of its strategies; measures that fell before; sources
 * that failed, numbers that were corrected, plans and expectations that were changed from four periods before the streak on;
 * other measures that go together with it; what was done in similar alerts of the past. What is out of the caller's reach is
 * left out. The number of statements does not depend on how much there is.
 */
@Service
@Transactional(readOnly = true)
public class Advice {

    private static final int PERIODS_BEFORE = 4;
    private static final int MOST_PAST = 50;
    private static final int YEARS_BACK = 2;
    private static final int DAYS_A_YEAR = 365;

    private final Alerts alerts;
    private final AlertBoard board;
    private final MeasureRecords records;
    private final Surroundings surroundings;
    private final Playbooks playbooks;
    private final Meanwhile meanwhile;
    private final Countermeasures countermeasures;
    private final Access access;
    private final Clock clock;

    Advice(
            Alerts alerts,
            AlertBoard board,
            MeasureRecords records,
            Surroundings surroundings,
            Playbooks playbooks,
            Meanwhile meanwhile,
            Countermeasures countermeasures,
            Access access,
            Clock clock) {
        this.alerts = alerts;
        this.board = board;
        this.records = records;
        this.surroundings = surroundings;
        this.playbooks = playbooks;
        this.meanwhile = meanwhile;
        this.countermeasures = countermeasures;
        this.access = access;
        this.clock = clock;
    }

    /** What to look at; throws {@link NotFoundException} when there is no such alert that the caller may see. */
    @PreAuthorize("@access.may('READ_ALERT')")
    public AlertAdvice of(long alertId) {
        AlertView alert = alerts.brief(alertId);
        Instant now = clock.instant();
        Surroundings.Found around = surroundings.of(alert.measureKey());
        Set<String> keys = new HashSet<>(around.measures());
        keys.add(alert.measureKey());
        Map<String, MeasureHistory> histories = records.histories(keys, now, now);
        MeasureHistory own = histories.get(alert.measureKey());
        if (own == null) {
            throw new NotFoundException("alert", Long.toString(alertId));
        }
        Reach reach = access.reach(Act.READ_MEASURE);
        List<MeasureHistory> near = within(around.near(), histories, reach);
        Period start = Period.parse(alert.startPeriod());
        List<AdviceLine.Upstream> upstream = UpstreamRule.of(
                own,
                start,
                end(alert, own),
                near,
                within(around.linked(), histories, reach),
                within(around.far(), histories, reach));
        Instant from = start.plus(-PERIODS_BEFORE)
                .firstDay()
                .atStartOfDay(own.measure().zone())
                .toInstant();
        Instant until = alert.resolvedPeriod() == null ? now : alert.changedAt();
        List<AlertAdvice.Strategy> tracked = new ArrayList<>();
        List<AdviceLine> lines = new ArrayList<>(playbooks(around, tracked));
        upstream.stream().filter(Advice::fellBefore).forEach(lines::add);
        lines.addAll(meanwhile.of(own.measure(), near, around.plans(), from, until));
        upstream.stream().filter(line -> !fellBefore(line)).forEach(lines::add);
        lines.addAll(past(alert, own.measure(), near, histories, now));
        return new AlertAdvice(alertId, lines, tracked);
    }

    /** The last period that has to do with the alert. */
    private static Period end(AlertView alert, MeasureHistory own) {
        return alert.resolvedPeriod() == null
                ? own.evaluation().periods().getLast().period()
                : Period.parse(alert.resolvedPeriod());
    }

    private static boolean fellBefore(AdviceLine.Upstream line) {
        return line.fall() != null && line.fall().earlier() > 0;
    }

    private static List<MeasureHistory> within(
            Collection<String> keys, Map<String, MeasureHistory> histories, Reach reach) {
        return keys.stream()
                .map(histories::get)
                .filter(Objects::nonNull)
                .filter(history -> covers(reach, history.measure()))
                .toList();
    }

    private List<AdviceLine> playbooks(Surroundings.Found around, List<AlertAdvice.Strategy> tracked) {
        Map<String, PlaybookView> written = new HashMap<>();
        playbooks.of(around.plans()).forEach(one -> written.put(one.plan() + "/" + one.strategy(), one));
        Reach edit = access.reach(Act.EDIT_PLAN);
        List<AdviceLine> lines = new ArrayList<>();
        for (PlanNode strategy : around.strategies()) {
            String key = strategy.node().key();
            PlaybookView playbook = written.get(strategy.planKey() + "/" + key);
            tracked.add(new AlertAdvice.Strategy(
                    strategy.planKey(),
                    key,
                    strategy.name(),
                    playbook == null ? "" : playbook.text(),
                    playbook == null ? 0 : playbook.version(),
                    edit.covers(null, strategy.unitKey())));
            if (playbook != null && !playbook.text().isEmpty()) {
                lines.add(new AdviceLine.Playbook(
                        strategy.planKey(),
                        key,
                        strategy.name(),
                        playbook.text(),
                        playbook.version(),
                        playbook.by(),
                        playbook.at()));
            }
        }
        return lines;
    }

    private List<AdviceLine.Past> past(
            AlertView alert,
            MeasureView own,
            List<MeasureHistory> near,
            Map<String, MeasureHistory> histories,
            Instant now) {
        Reach reach = access.reach(Act.READ_ALERT);
        List<MeasureView> watched = Stream.concat(Stream.of(own), near.stream().map(MeasureHistory::measure))
                .filter(measure -> covers(reach, measure))
                .toList();
        Instant from = now.minus((long) YEARS_BACK * DAYS_A_YEAR, ChronoUnit.DAYS);
        List<AlertView> over = PastRule.similar(alert, board.during(watched, from, alert.raisedAt(), MOST_PAST));
        List<Countermeasure> done =
                countermeasures.against(over.stream().map(AlertView::id).toList(), histories);
        Map<Long, List<HandlingRow>> acts =
                board.acts(over.stream().map(AlertView::id).toList());
        return over.stream()
                .map(one -> PastRule.line(alert, one, done, acts.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static boolean covers(Reach reach, MeasureView measure) {
        return reach.covers(measure.owner(), measure.unitKey(), measure.sharedWith());
    }
}
