package dev.lodestar.review.print;

import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.ActionPart;
import dev.lodestar.review.pack.GoalPart;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.PackWords;
import dev.lodestar.review.pack.PeriodPart;
import dev.lodestar.review.pack.Snapshot;
import dev.lodestar.review.pack.StrategyPart;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;

/** The whole plan on one sheet: A4 where it can be read there, else A3. */
final class OgsmPage {

    private static final float LEAST_ON_A4 = 0.72f;
    private static final float LEAST = 0.3f;
    private static final float STEP = 0.04f;

    private final Paper paper;
    private final PackWords words;
    private final Snapshot snapshot;
    private final Map<String, MeasurePart> measures;
    private final Map<String, ActionPart> actions;

    OgsmPage(Paper paper, PackWords words, Snapshot snapshot) {
        this.paper = paper;
        this.words = words;
        this.snapshot = snapshot;
        this.measures = snapshot.measures().stream()
                .collect(Collectors.toMap(MeasurePart::key, Function.identity(), (a, b) -> a));
        this.actions =
                snapshot.actions().stream().collect(Collectors.toMap(ActionPart::id, Function.identity(), (a, b) -> a));
    }

    void write() {
        Rectangle usual = PageSize.A4.rotate();
        float scale = scaleFor(usual, LEAST_ON_A4);
        boolean large = scale < LEAST_ON_A4;
        Rectangle size = large ? PageSize.A3.rotate() : usual;
        if (large) {
            scale = scaleFor(size, LEAST);
        }
        paper.turn(size);
        paper.outline(words.text("paper.ogsm"));
        new OgsmSheet(paper, words, scale).write(snapshot, goals(), strategies());
    }

    /** The largest type that leaves everything on the sheet. */
    private float scaleFor(Rectangle size, float least) {
        float wide = size.getWidth() - 2 * Paper.MARGIN;
        float high = size.getHeight() - 2 * Paper.MARGIN - 20;
        for (float scale = size.getWidth() > 1000 ? 1.2f : 1; scale >= least; scale -= STEP) {
            if (OgsmSheet.height(scale, wide, snapshot, goals(), strategies()) <= high) {
                return scale;
            }
        }
        return least - STEP / 2;
    }

    private List<OgsmSheet.Item> goals() {
        return snapshot.goals().stream().map(this::goal).toList();
    }

    private OgsmSheet.Item goal(GoalPart goal) {
        MeasurePart measure = measures.get(goal.measure());
        String said = goal.owner().name() + (measure == null ? "" : "  \u00b7  " + numbers(measure));
        return new OgsmSheet.Item(goal.name(), said, goal.status());
    }

    private List<OgsmSheet.Row> strategies() {
        return snapshot.strategies().stream().map(this::row).toList();
    }

    private OgsmSheet.Row row(StrategyPart strategy) {
        String serves = snapshot.goals().stream()
                .filter(goal -> strategy.serves().contains(goal.key()))
                .map(GoalPart::name)
                .collect(Collectors.joining(", "));
        String said = strategy.owner().name() + (serves.isEmpty() ? "" : "  \u2192  " + serves);
        return new OgsmSheet.Row(
                new OgsmSheet.Item(strategy.name(), said, strategy.status()),
                strategy.measures().stream()
                        .map(measures::get)
                        .filter(Objects::nonNull)
                        .map(measure -> new OgsmSheet.Item(measure.name(), numbers(measure), measure.status()))
                        .toList(),
                strategy.actions().stream()
                        .map(key -> actions.get("action:" + key))
                        .filter(Objects::nonNull)
                        .map(this::action)
                        .toList());
    }

    private OgsmSheet.Item action(ActionPart action) {
        return new OgsmSheet.Item(
                action.name(),
                words.text("paper.ogsm.action", action.owner().name(), words.day(action.deadline()), action.progress()),
                lightOf(action.state()));
    }

    private String numbers(MeasurePart measure) {
        PeriodPart latest = measure.latest();
        return latest == null
                ? measure.owner().name()
                : words.text(
                        "paper.ogsm.numbers", words.number(measure.unit(), latest.actual()), words.expected(latest));
    }

    static LightStatus lightOf(ActionPart.State state) {
        return switch (state) {
            case OVERDUE, LATE_START -> LightStatus.RED;
            case RUNNING -> LightStatus.GREEN;
            case NOT_STARTED -> LightStatus.NOT_STARTED;
            case DONE, DROPPED -> LightStatus.CLOSED;
        };
    }
}
