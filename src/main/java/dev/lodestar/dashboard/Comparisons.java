package dev.lodestar.dashboard;

import dev.lodestar.alert.AlertFilter;
import dev.lodestar.alert.AlertMoves;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.Alerts;
import dev.lodestar.dashboard.Comparison.Pair;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.PlanArchive;
import dev.lodestar.plan.PlanSummary;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts two moments of a plan side by side, each as it was believed then, in a fixed number of statements. */
@Service
@Transactional(readOnly = true)
public class Comparisons {

    private static final int ALERTS = 50;

    private final Dashboards dashboards;
    private final Alerts alerts;
    private final PlanArchive archive;
    private final Organisation organisation;
    private final Clock clock;

    Comparisons(Dashboards dashboards, Alerts alerts, PlanArchive archive, Organisation organisation, Clock clock) {
        this.dashboards = dashboards;
        this.alerts = alerts;
        this.archive = archive;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Compares.
     *
     * @param plan the key of a plan; null for the newest of the company at the later moment
     * @param from the earlier moment
     * @param to the later moment; null for now
     * @throws InvalidInputException naming {@code /from} or {@code /to} when one lies ahead or they are not in order
     * @throws NotFoundException when there was no such plan at either moment in the caller's reach
     */
    @PreAuthorize("@access.may('READ_PLAN') and @access.may('READ_MEASURE') and @access.may('READ_ALERT')")
    public Comparison of(@Nullable String plan, Instant from, @Nullable Instant to) {
        Instant now = clock.instant();
        Instant until = to == null ? now : to;
        check(from, until, now);
        DashboardQuery query = new DashboardQuery(plan, null, DashboardQuery.FEWEST_WEEKS);
        Dashboard later = dashboards.of(to == null ? query : query.as(until, until));
        Dashboard.PlanHead head = later.plan();
        String shown = head == null ? null : head.key();
        Dashboard earlier = dashboards.of(new DashboardQuery(shown, null, DashboardQuery.FEWEST_WEEKS, from, from));
        Names names = new Names(organisation.directory(), organisation.structure());
        AlertMoves moves = alerts.between(filter(later, names), from, until, ALERTS);
        return new Comparison(
                earlier,
                later,
                pairs(earlier.goals(), later.goals(), GoalRow::key, GoalRow::status),
                pairs(earlier.strategies(), later.strategies(), StrategyRow::key, StrategyRow::status),
                lines(moves.opened(), names),
                lines(moves.closed(), names),
                shown == null ? List.of() : versions(shown, until, from, names));
    }

    private static void check(Instant from, Instant until, Instant now) {
        Viewpoint.checkPast("/from", from, now);
        Viewpoint.checkPast("/to", until, now);
        if (!from.isBefore(until)) {
            throw new InvalidInputException("/from", "NOT_BEFORE", "Use a moment before the later one");
        }
    }

    /** The alerts around a plan, as its dashboard has them: of its unit, and of everybody for a plan of the company. */
    private static AlertFilter filter(Dashboard shown, Names names) {
        Dashboard.PlanHead head = shown.plan();
        String unit = shown.plans().stream()
                .filter(plan -> head != null && plan.key().equals(head.key()))
                .map(PlanSummary::unitKey)
                .filter(key -> !names.isCompany(key))
                .findFirst()
                .orElse(null);
        return new AlertFilter(null, null, unit);
    }

    private List<Change.PlanVersion> versions(String plan, Instant until, Instant from, Names names) {
        return archive.history(plan, until).versions().stream()
                .filter(version -> version.publishedAt().isAfter(from))
                .map(version -> new Change.PlanVersion(
                        plan,
                        version.number(),
                        version.reason(),
                        version.expectedImpact(),
                        version.publishedAt(),
                        names.person(version.publishedBy())))
                .toList();
    }

    private static List<AlertLine> lines(List<AlertView> found, Names names) {
        return found.stream()
                .map(alert -> new AlertLine(alert, names.person(alert.owner())))
                .toList();
    }

    private static <T> List<Pair<T>> pairs(
            List<T> earlier, List<T> later, Function<T, String> key, Function<T, LightStatus> status) {
        Map<String, T> before = new LinkedHashMap<>();
        earlier.forEach(row -> before.put(key.apply(row), row));
        List<Pair<T>> pairs = new ArrayList<>();
        for (T row : later) {
            T then = before.remove(key.apply(row));
            LightStatus was = then == null ? null : status.apply(then);
            pairs.add(new Pair<>(then, row, Comparison.move(was, status.apply(row))));
        }
        before.values().forEach(gone -> pairs.add(new Pair<>(gone, null, Comparison.Move.WENT)));
        return pairs;
    }
}
