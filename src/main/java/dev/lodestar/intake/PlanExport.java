package dev.lodestar.intake;

import static java.util.Objects.requireNonNull;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureHistory;
import dev.lodestar.measure.MeasureRecords;
import dev.lodestar.measure.pace.Baseline;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Kind;
import dev.lodestar.measure.pace.Shape;
import dev.lodestar.measure.pace.Target;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.document.PlanDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands plans out as workbooks that can be taken in again. */
@Service
public class PlanExport {

    private static final int PERIODS = 26;

    private final Plans plans;
    private final MeasureRecords records;
    private final PlanSheetWriter writer;
    private final Access access;
    private final Clock clock;

    PlanExport(Plans plans, MeasureRecords records, PlanSheetWriter writer, Access access, Clock clock) {
        this.plans = plans;
        this.records = records;
        this.writer = writer;
        this.access = access;
        this.clock = clock;
    }

    /** The published plan with its measures as far as the caller may see them, as a workbook in that language. */
    @PreAuthorize("@access.may('READ_PLAN') and @access.may('READ_MEASURE')")
    @Transactional(readOnly = true)
    public byte[] workbook(String plan, Locale language) {
        var out = new ByteArrayOutputStream();
        try {
            writer.write(sketch(plan), language, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private PlanSketch sketch(String key) {
        PlanDocument plan = plans.published(key, null).document();
        Instant now = clock.instant();
        Reach reach = access.reach(Act.READ_MEASURE);
        Map<String, MeasureHistory> histories = records.histories(plan.measureKeys(), now, now);
        List<String> keys = plan.measureKeys().stream()
                .filter(measure -> {
                    MeasureHistory history = histories.get(measure);
                    return history != null
                            && reach.covers(
                                    history.measure().owner(),
                                    history.measure().unitKey(),
                                    history.measure().sharedWith());
                })
                .toList();
        List<String> goals = plan.goals().stream().map(PlanDocument.Goal::key).toList();
        return new PlanSketch(
                plan.objective().text(),
                plan.goals().stream()
                        .map(goal -> new PlanSketch.GoalSketch(goal.name(), goal.owner(), place(keys, goal.measure())))
                        .toList(),
                plan.strategies().stream()
                        .map(strategy -> strategy(strategy, goals, keys))
                        .toList(),
                keys.stream()
                        .map(measure -> measure(requireNonNull(histories.get(measure))))
                        .toList(),
                List.of());
    }

    private static PlanSketch.StrategySketch strategy(
            PlanDocument.Strategy strategy, List<String> goals, List<String> measures) {
        return new PlanSketch.StrategySketch(
                strategy.name(),
                strategy.owner(),
                strategy.serves().stream().map(goals::indexOf).sorted().toList(),
                strategy.enabling(),
                strategy.measures().stream()
                        .map(ref -> measures.indexOf(ref.measure()))
                        .filter(index -> index >= 0)
                        .toList(),
                strategy.actions().stream()
                        .map(action -> new PlanSketch.ActionSketch(
                                action.name(), action.owner(), action.start(), action.deadline(), action.progress()))
                        .toList());
    }

    private static PlanSketch.MeasureSketch measure(MeasureHistory history) {
        Definition definition = history.subject().definitions().getLast();
        Curve curve = definition.curve();
        Baseline baseline = curve == null ? null : curve.baseline();
        Target last = curve == null || curve.targets().isEmpty()
                ? null
                : curve.targets().getLast();
        return new PlanSketch.MeasureSketch(
                history.measure().name(),
                history.measure().unit(),
                history.measure().owner(),
                // A ratio goes out as the level that it is; its two parts have no place in a bowler.
                history.measure().kind() == Kind.FLOW ? Kind.FLOW : Kind.STOCK,
                history.measure().frequency(),
                definition.direction(),
                baseline == null ? null : baseline.value(),
                baseline == null ? null : baseline.date(),
                last == null ? null : last.value(),
                last == null ? null : last.date(),
                planned(history, curve),
                actual(history),
                "",
                "");
    }

    private static Map<String, BigDecimal> planned(MeasureHistory history, @Nullable Curve curve) {
        Map<String, BigDecimal> planned = new TreeMap<>();
        if (curve != null && curve.shape() == Shape.STEP && curve.targets().size() > 1) {
            for (Target target : curve.targets()) {
                if (target.value() != null) {
                    planned.put(
                            Period.containing(history.measure().frequency(), target.date())
                                    .toString(),
                            target.value());
                }
            }
        }
        return planned;
    }

    private static Map<String, BigDecimal> actual(MeasureHistory history) {
        Map<String, BigDecimal> actual = new TreeMap<>();
        List<JudgedPeriod> periods = new ArrayList<>(history.evaluation().periods());
        boolean adds = history.subject().definitions().getLast().accumulation()
                == dev.lodestar.measure.pace.Accumulation.CUMULATIVE;
        if (adds) {
            // What was added up is not what was reported; the periods' own numbers are not told here.
            return actual;
        }
        for (JudgedPeriod period : periods.subList(Math.max(0, periods.size() - PERIODS), periods.size())) {
            if (period.actual() != null) {
                actual.put(period.period().toString(), dev.lodestar.kernel.Decimals.rounded(period.actual()));
            }
        }
        return actual;
    }

    private static @Nullable Integer place(List<String> keys, String measure) {
        int index = keys.indexOf(measure);
        return index < 0 ? null : index;
    }
}
