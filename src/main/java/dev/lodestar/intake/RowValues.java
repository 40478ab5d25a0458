package dev.lodestar.intake;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row by what their columns hold, and tells of those that cannot be read. */
final class RowValues {

    private static final Map<String, Kind> KINDS = Map.of(
            "flow",
            Kind.FLOW,
            "stock",
            Kind.STOCK,
            "流量",
            Kind.FLOW,
            "存量",
            Kind.STOCK,
            "fluss",
            Kind.FLOW,
            "bestand",
            Kind.STOCK,
            "sum",
            Kind.FLOW,
            "level",
            Kind.STOCK);
    private static final Map<String, Frequency> FREQUENCIES = Map.ofEntries(
            Map.entry("day", Frequency.DAY),
            Map.entry("daily", Frequency.DAY),
            Map.entry("日", Frequency.DAY),
            Map.entry("täglich", Frequency.DAY),
            Map.entry("week", Frequency.WEEK),
            Map.entry("weekly", Frequency.WEEK),
            Map.entry("周", Frequency.WEEK),
            Map.entry("每周", Frequency.WEEK),
            Map.entry("wöchentlich", Frequency.WEEK),
            Map.entry("month", Frequency.MONTH),
            Map.entry("monthly", Frequency.MONTH),
            Map.entry("月", Frequency.MONTH),
            Map.entry("每月", Frequency.MONTH),
            Map.entry("monatlich", Frequency.MONTH),
            Map.entry("quarter", Frequency.QUARTER),
            Map.entry("quarterly", Frequency.QUARTER),
            Map.entry("季度", Frequency.QUARTER),
            Map.entry("quartalsweise", Frequency.QUARTER));
    private static final Map<String, Direction> DIRECTIONS = Map.of(
            "higher",
            Direction.HIGHER,
            "up",
            Direction.HIGHER,
            "越高越好",
            Direction.HIGHER,
            "höher",
            Direction.HIGHER,
            "lower",
            Direction.LOWER,
            "down",
            Direction.LOWER,
            "越低越好",
            Direction.LOWER,
            "niedriger",
            Direction.LOWER);
    private static final List<String> YES = List.of("yes", "y", "x", "true", "1", "是", "ja");

    private final SheetGrid grid;
    private final Map<Integer, Part> columns;
    private final SketchBuilder builder;
    private final ReadingContext context;

    RowValues(SheetGrid grid, Map<Integer, Part> columns, SketchBuilder builder, ReadingContext context) {
        this.grid = grid;
        this.columns = columns;
        this.builder = builder;
        this.context = context;
    }

    static boolean isYes(String text) {
        return YES.contains(HeaderWords.plain(text));
    }

    /** The first column that holds it; -1 when none does. */
    int column(Part part) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue() == part)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }

    String address(int row, Part part) {
        return SheetGrid.address(row, Math.max(0, column(part)));
    }

    Optional<String> text(int row, Part part) {
        int column = column(part);
        GridCell cell = column < 0 ? GridCell.EMPTY : grid.cell(row, column);
        boolean counts = part == Part.OWNER ? !cell.isEmpty() : cell.isOwn();
        return counts ? Optional.of(cell.text()) : Optional.empty();
    }

    boolean any(int row, Part part) {
        return text(row, part).isPresent();
    }

    /** The things that a cell names; several where each stands on a line of its own with a number or a dot before it. */
    List<String> items(int row, Part part) {
        Optional<String> text = text(row, part);
        if (text.isEmpty()) {
            return List.of();
        }
        return split(text.get());
    }

    static List<String> split(String text) {
        List<String> lines = Arrays.stream(text.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        boolean listed =
                lines.size() > 1 && lines.stream().allMatch(line -> line.matches("(?s)(\\d{1,2}[.)、．]|[-•·●*–]).*"));
        return listed
                ? lines.stream()
                        .map(line -> line.replaceFirst("^(\\d{1,2}[.)、．]|[-•·●*–])\\s*", ""))
                        .filter(line -> !line.isEmpty())
                        .toList()
                : List.of(String.join(" ", lines));
    }

    /** True for a plan's row, false for one of actual numbers. */
    Optional<Boolean> mark(int row) {
        int column = column(Part.PLAN_OR_ACTUAL);
        return column < 0
                ? Optional.empty()
                : HeaderWords.isPlan(grid.cell(row, column).text());
    }

    Optional<NumberText.Read> number(int row, int column) {
        GridCell cell = grid.cell(row, column);
        BigDecimal exact = cell.number();
        if (exact != null) {
            return Optional.of(new NumberText.Read(exact, cell.percent()));
        }
        Optional<NumberText.Read> read = NumberText.of(cell.text(), context.language());
        if (read.isEmpty() && !cell.text().matches("[-–—/]|n/?a")) {
            builder.problem(grid.name(), SheetGrid.address(row, column), "number", cell.text());
        }
        return read;
    }

    void measure(int row, MeasureDraft measure) {
        text(row, Part.UNIT).filter(unit -> measure.unit.isEmpty()).ifPresent(unit -> measure.unit = unit);
        text(row, Part.OWNER).filter(owner -> measure.owner.isEmpty()).ifPresent(owner -> measure.owner = owner);
        amount(row, Part.BASELINE, measure)
                .filter(read -> measure.baseline == null)
                .ifPresent(read -> measure.baseline = read.value());
        amount(row, Part.TARGET, measure)
                .filter(read -> measure.target == null)
                .ifPresent(read -> measure.target = read.value());
        measure.baselineDay = measure.baselineDay == null ? day(row, Part.BASELINE_DAY) : measure.baselineDay;
        measure.due = measure.due == null ? day(row, Part.DUE) : measure.due;
        measure.kind = measure.kind == null ? word(row, Part.KIND, KINDS) : measure.kind;
        measure.frequency = measure.frequency == null ? word(row, Part.FREQUENCY, FREQUENCIES) : measure.frequency;
        measure.direction = measure.direction == null ? word(row, Part.DIRECTION, DIRECTIONS) : measure.direction;
    }

    PlanSketch.ActionSketch action(int row, String name, boolean besideMeasure) {
        int column = column(Part.PROGRESS);
        int progress = column < 0 || grid.cell(row, column).isEmpty()
                ? 0
                : number(row, column)
                        .map(read -> percent(read, grid.cell(row, column)))
                        .orElse(0);
        LocalDate due = day(row, Part.DUE);
        return new PlanSketch.ActionSketch(name, text(row, Part.OWNER).orElse(""), day(row, Part.START), due, progress);
    }

    /** 0.4 and 40 both mean 40 %. */
    private static int percent(NumberText.Read read, GridCell cell) {
        BigDecimal value = read.value();
        boolean fraction =
                !cell.percent() && !read.percent() && value.scale() > 0 && value.compareTo(BigDecimal.ONE) < 0;
        BigDecimal whole = fraction ? value.movePointRight(2) : value;
        return Math.clamp(whole.intValue(), 0, 100);
    }

    private Optional<NumberText.Read> amount(int row, Part part, MeasureDraft measure) {
        if (!any(row, part)) {
            return Optional.empty();
        }
        Optional<NumberText.Read> read = number(row, column(part));
        read.filter(found -> found.percent() && measure.unit.isEmpty()).ifPresent(found -> measure.unit = "%");
        return read;
    }

    private @Nullable LocalDate day(int row, Part part) {
        int column = column(part);
        GridCell cell = column < 0 ? GridCell.EMPTY : grid.cell(row, column);
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.day() != null) {
            return cell.day();
        }
        Optional<LocalDate> day = DayText.of(cell.text(), context.year());
        if (day.isEmpty()) {
            builder.problem(grid.name(), SheetGrid.address(row, column), "day", cell.text());
        }
        return day.orElse(null);
    }

    private <T> @Nullable T word(int row, Part part, Map<String, T> words) {
        Optional<String> text = text(row, part);
        T found = text.map(said -> words.get(HeaderWords.plain(said).toLowerCase(Locale.ROOT)))
                .orElse(null);
        if (text.isPresent() && found == null) {
            builder.problem(grid.name(), address(row, part), "word", text.get());
        }
        return found;
    }
}
