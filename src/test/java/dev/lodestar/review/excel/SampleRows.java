package dev.lodestar.review.excel;

import dev.lodestar.review.pack.InputRow;
import dev.lodestar.review.pack.InputRow.Kind;
import dev.lodestar.review.pack.PersonName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of every kind, as a pack hands them out. */
public final class SampleRows {

    public static final String SOLD = "value:sold/2026-W07";
    public static final String SHARE = "value:share/2026-W07";
    public static final String RATE = "value:rate/2026-W07";
    public static final String SAID = "comment:sold";
    public static final String TARGET = "target:sold";
    public static final String ACTION = "action:launch";
    public static final String TASK = "task:7";

    public static final List<InputRow> ALL = List.of(
            row(SOLD, Kind.VALUE, "Cars sold", "2026-W07", "cars", new BigDecimal("120"), "from the till", 3),
            row("value:sold/2026-W08", Kind.VALUE, "Cars sold", "2026-W08", "cars", null, null, 0),
            row(SHARE, Kind.VALUE, "Partner share", "2026-W07", "%", new BigDecimal("83.4"), null, 1),
            ratio(),
            row(SAID, Kind.COMMENT, "Cars sold", null, "cars", null, "Going well", 9),
            target(),
            action(ACTION, Kind.ACTION, "=Launch", 40),
            action(TASK, Kind.TASK, "Call the dealers", 0));

    private SampleRows() {}

    private static InputRow row(
            String id,
            Kind kind,
            String name,
            @Nullable String period,
            String unit,
            @Nullable BigDecimal value,
            @Nullable String comment,
            long revision) {
        return new InputRow(
                id, kind, name, owner(), period, unit, null, value, null, null, false, null, comment, null, null,
                revision);
    }

    private static InputRow ratio() {
        return new InputRow(
                RATE,
                Kind.VALUE,
                "Conversion",
                owner(),
                "2026-W07",
                "%",
                null,
                null,
                new BigDecimal("30"),
                new BigDecimal("400"),
                true,
                null,
                null,
                null,
                null,
                2);
    }

    private static InputRow target() {
        BigDecimal target = new BigDecimal("100000");
        return new InputRow(
                TARGET,
                Kind.TARGET,
                "Cars sold",
                owner(),
                null,
                "cars",
                target,
                target,
                null,
                null,
                false,
                null,
                null,
                null,
                LocalDate.of(2026, 12, 31),
                5);
    }

    private static InputRow action(String id, Kind kind, String name, int progress) {
        return new InputRow(
                id, kind, name, owner(), null, null, null, null, null, null, false, null, null, progress, null, 0);
    }

    private static PersonName owner() {
        return new PersonName("lead", "Lead");
    }
}
