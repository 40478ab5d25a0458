package dev.lodestar.intake;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Direction;
import dev.lodestar.measure.pace.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A measure being put together from what several rows and sheets say of it; what was said first stays. */
final class MeasureDraft {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    final String name;
    final String sheet;
    final String cell;
    String unit = "";
    String owner = "";

    @Nullable
    Kind kind;

    @Nullable
    Frequency frequency;

    @Nullable
    Direction direction;

    @Nullable
    BigDecimal baseline;

    @Nullable
    LocalDate baselineDay;

    @Nullable
    BigDecimal target;

    @Nullable
    LocalDate due;

    boolean placed;
    final Map<String, BigDecimal> plan = new TreeMap<>();
    final Map<String, BigDecimal> actual = new TreeMap<>();

    MeasureDraft(String name, String sheet, String cell) {
        this.name = name;
        this.sheet = sheet;
        this.cell = cell;
    }

    void number(boolean planned, Period period, BigDecimal value) {
        (planned ? plan : actual).putIfAbsent(period.toString(), value);
        if (frequency == null) {
            frequency = period.frequency();
        }
    }

    PlanSketch.MeasureSketch sketch() {
        return new PlanSketch.MeasureSketch(
                name,
                unit,
                owner,
                kind == null ? likelyKind() : kind,
                frequency == null ? Frequency.MONTH : frequency,
                direction == null ? likelyDirection() : direction,
                baseline,
                baselineDay,
                target,
                due,
                plan,
                actual,
                sheet,
                cell);
    }

    /** Numbers that add up to the target happen; all others are levels. */
    private Kind likelyKind() {
        BigDecimal wanted = target;
        if (wanted == null || plan.size() < 2 || wanted.signum() == 0) {
            return Kind.STOCK;
        }
        BigDecimal sum = plan.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal off = sum.subtract(wanted).abs().multiply(PERCENT).divide(wanted.abs(), 2, RoundingMode.HALF_EVEN);
        return off.compareTo(BigDecimal.ONE) <= 0 ? Kind.FLOW : Kind.STOCK;
    }

    private Direction likelyDirection() {
        return baseline != null && target != null && target.compareTo(baseline) < 0
                ? Direction.LOWER
                : Direction.HIGHER;
    }
}
