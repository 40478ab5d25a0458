package dev.lodestar.review.excel;

import dev.lodestar.measure.pace.Target;
import dev.lodestar.review.pack.ActionPart;
import dev.lodestar.review.pack.GoalPart;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.PeriodPart;
import dev.lodestar.review.pack.StrategyPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The whole plan on one A3 sheet: the objective on top, its goals on the left, how it gets there on the right. */
final class OgsmSheet extends Page {

    /** As many as are read on one page; with more the sheet takes several. */
    private static final int STRATEGIES = 12;

    private static final int MEASURES = 8;
    private static final double PAGE = 840;
    private static final int GOAL = 0;
    private static final int STRATEGY = 5;
    private static final int MEASURE = 8;
    private static final int ACTION = 14;
    private static final int LAST = 17;

    private final Map<String, ActionPart> actions;
    private int sentence;
    private int end;

    OgsmSheet(Book book) {
        super(book, book.words.get("pack.sheet.ogsm"));
        this.actions = book.snapshot.actions().stream()
                .filter(action -> action.id().startsWith("action:"))
                .collect(Collectors.toMap(
                        action -> action.id().substring("action:".length()), Function.identity(), (one, other) -> one));
    }

    @Override
    void rows(Rows out) {
        out.row(18)
                .text(
                        0,
                        Look.LABEL,
                        book.head.planName() + " · "
                                + book.words.get("pack.ogsm.version", Integer.toString(book.head.version()))
                                + " · " + book.time(book.head.at()));
        int lines = Measured.lines(book.head.objective(), 190);
        sentence = out.row(12 + 22d * lines)
                .text(0, Look.SENTENCE, book.head.objective())
                .number();
        out.row(8);
        headings(out);
        List<Line> right = right();
        List<GoalPart> goals = book.snapshot.goals();
        double stretch = stretch(right, goals);
        for (int i = 0; i < Math.max(right.size(), goals.size()); i++) {
            out.row(stretch
                    * height(
                            i < right.size() ? right.get(i) : null,
                            i < goals.size() ? goals.get(i).name() : ""));
            if (i < goals.size()) {
                goal(out, goals.get(i));
            }
            if (i < right.size()) {
                right.get(i).write(this, out);
            }
        }
        end = out.number();
    }

    /** As much higher than needed as fills the page. */
    private double stretch(List<Line> right, List<GoalPart> goals) {
        double needed = 0;
        for (int i = 0; i < Math.max(right.size(), goals.size()); i++) {
            needed += height(
                    i < right.size() ? right.get(i) : null,
                    i < goals.size() ? goals.get(i).name() : "");
        }
        return Math.clamp(PAGE / needed, 1, 2.4);
    }

    private static double height(@Nullable Line line, String goal) {
        int lines = Measured.lines(goal, 26);
        if (line != null) {
            lines = Math.max(lines, line.strategy == null ? 1 : Measured.lines(line.strategy.name(), 26));
            lines = Math.max(lines, line.measure == null ? 1 : Measured.lines(line.measure.name(), 30));
            lines = Math.max(lines, line.action == null ? 1 : Measured.lines(line.action.name(), 28));
        }
        return 8 + 14d * lines;
    }

    private void headings(Rows out) {
        out.row(22);
        heading(out, GOAL, 3, "pack.ogsm.goals", "pack.head.actual", "pack.head.target");
        heading(out, STRATEGY, 2, "pack.ogsm.strategies", "");
        heading(out, MEASURE, 5, "pack.ogsm.measures", "pack.head.actual", "pack.head.expected", "pack.head.owner");
        heading(out, ACTION, 4, "pack.ogsm.actions", "pack.head.deadline", "pack.head.owner");
    }

    private void heading(Rows out, int column, int width, String first, String... rest) {
        out.text(column, Look.HEAD, book.words.get(first)).text(column + 1, Look.HEAD, null);
        for (int i = 0; i < rest.length && i + 2 <= Math.max(width, rest.length + 1); i++) {
            if (!rest[i].isEmpty()) {
                boolean name = rest[i].equals("pack.head.owner");
                out.text(column + 2 + i, name ? Look.HEAD : Look.HEAD_RIGHT, book.words.get(rest[i]));
            }
        }
    }

    private void goal(Rows out, GoalPart goal) {
        MeasurePart measure = book.measures.get(goal.measure());
        PeriodPart latest = measure == null ? null : measure.latest();
        Target target = measure == null ? null : Formats.target(measure);
        String format = measure == null ? "0" : Formats.with(measure.unit(), book.decimals(measure.key()));
        out.text(GOAL, Styles.look(goal.status()), book.words.status(goal.status()))
                .text(GOAL + 1, Look.NAME, goal.name())
                .number(GOAL + 2, Look.STRONG, format, latest == null ? null : latest.actual())
                .number(GOAL + 3, Look.FAINT, format, target == null ? null : target.value());
    }

    private List<Line> right() {
        List<Line> lines = new ArrayList<>();
        List<StrategyPart> strategies = book.snapshot.strategies();
        for (StrategyPart strategy : strategies) {
            List<MeasurePart> measures = strategy.measures().stream()
                    .map(book.measures::get)
                    .filter(Objects::nonNull)
                    .toList();
            List<ActionPart> own = strategy.actions().stream()
                    .map(actions::get)
                    .filter(Objects::nonNull)
                    .toList();
            int height = Math.max(1, Math.max(Math.min(measures.size(), MEASURES), Math.min(own.size(), MEASURES)));
            for (int i = 0; i < height; i++) {
                boolean last = i == height - 1;
                lines.add(new Line(
                        i == 0 ? strategy : null,
                        i < measures.size() ? measures.get(i) : null,
                        i < own.size() ? own.get(i) : null,
                        last ? Math.max(0, measures.size() - MEASURES) : 0,
                        last ? Math.max(0, own.size() - MEASURES) : 0));
            }
        }
        return lines;
    }

    /** A row of the right side; a strategy stands in its first. */
    private record Line(
            @Nullable StrategyPart strategy,
            @Nullable MeasurePart measure,
            @Nullable ActionPart action,
            int more,
            int moreActions) {

        private static String with(Words words, String name, int more) {
            return more == 0 ? name : name + " · " + words.get("pack.ogsm.more", more);
        }

        void write(OgsmSheet page, Rows out) {
            Words words = page.book.words;
            if (strategy != null) {
                out.text(STRATEGY, Styles.look(strategy.status()), words.status(strategy.status()))
                        .text(STRATEGY + 1, Look.NAME, strategy.name());
            }
            if (measure != null) {
                PeriodPart latest = measure.latest();
                String format = Formats.with(measure.unit(), page.book.decimals(measure.key()));
                out.text(MEASURE, Styles.look(measure.status()), words.status(measure.status()))
                        .text(MEASURE + 1, Look.CELL, with(words, measure.name(), more))
                        .number(MEASURE + 2, Look.STRONG, format, latest == null ? null : latest.actual());
                if (latest != null && latest.lower() != null && latest.upper() != null) {
                    out.text(
                            MEASURE + 3,
                            Look.FAINT,
                            words.number("", latest.lower()) + "–" + words.number("", latest.upper()));
                } else {
                    out.number(MEASURE + 3, Look.FAINT, format, latest == null ? null : latest.expected());
                }
                out.text(MEASURE + 4, Look.QUIET, measure.owner().name());
            }
            if (action != null) {
                out.text(ACTION, ActionsSheet.look(action.state()), ActionsSheet.state(words, action.state()))
                        .text(ACTION + 1, Look.CELL, with(words, action.name(), moreActions))
                        .day(ACTION + 2, Look.NUMBER, action.deadline())
                        .text(ACTION + 3, Look.QUIET, action.owner().name());
            }
        }
    }

    @Override
    void around(Measured measured) {
        int status = book.words.chinese() ? 12 : 16;
        widths(status, 28, 14, 14, 2, status, 28, 2, status, 32, 14, 14, 15, 2, status + 4, 30, 15, 15);
        sheet.addMergedRegion(new CellRangeAddress(sentence - 1, sentence - 1, 0, LAST));
        boolean fits = book.snapshot.strategies().size() <= STRATEGIES;
        print(PaperSize.A3_PAPER, true, fits ? 1 : 0);
        sheet.setRepeatingRows(new CellRangeAddress(sentence + 1, sentence + 1, -1, -1));
        book.workbook.setPrintArea(book.workbook.getSheetIndex(sheet), 0, LAST, 0, end - 1);
    }
}
