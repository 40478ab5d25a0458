package dev.lodestar.review.input;

import dev.lodestar.plan.document.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a cell says in its column. */
final class FieldReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int WHOLE_DIGITS = 38;
    private static final int DECIMALS = 20;
    private static final int LONGEST = 2_000;
    private static final int SUREST = 5;

    private final String language;
    private final boolean date1904;

    FieldReader(String language, boolean date1904) {
        this.language = language;
        this.date1904 = date1904;
    }

    /**
     * What a cell says.
     *
     * @param value empty for a blank one
     * @param error why it says nothing that can be taken; null when it does
     */
    record Said(
            String value, List<Remark> remarks, @Nullable Remark error) {

        static Said error(Remark why) {
            return new Said("", List.of(), why);
        }

        static Said of(String value, List<Remark> remarks) {
            return new Said(value, remarks, null);
        }
    }

    Said read(InputColumn column, CellValue cell, String unit) {
        if (cell instanceof CellValue.Broken broken) {
            return Said.error(broken.why());
        }
        Said said = switch (column) {
            case TARGET_DATE -> day(cell);
            case COMMENT, REASON -> text(cell);
            case CONFIDENCE -> whole(column, number(cell, "", false), 1, SUREST);
            case PROGRESS -> whole(column, number(cell, "%", true), 0, HUNDRED.intValue());
            default -> number(cell, unit, column == InputColumn.VALUE || column == InputColumn.TARGET);
        };
        if (!cell.formula() || said.error() != null) {
            return said;
        }
        List<Remark> remarks = new ArrayList<>(said.remarks());
        remarks.add(Remark.of("FORMULA", "The cell holds a formula; its last value counts"));
        return Said.of(said.value(), remarks);
    }

    /** @param scaled whether a percentage of a measure in percent is meant */
    private Said number(CellValue cell, String unit, boolean scaled) {
        return switch (cell) {
            case CellValue.Number number ->
                percent(Plain.binary(number.value()), number.percent(), unit, scaled, List.of());
            case CellValue.Text text when !PlainText.filled(text.text()) -> Said.of("", List.of());
            case CellValue.Text text -> typed(NumberText.read(text.text(), language, unit), unit, scaled);
            case CellValue.Day day ->
                Said.error(Remark.of(
                        "DAY_NOT_NUMBER",
                        "A spreadsheet made the day %s of it; format the cell as a number and write it again",
                        day.day()));
            case CellValue.Flag flag ->
                Said.error(Remark.of(
                        "NOT_A_NUMBER", "'%s' is no number; write digits only, such as 1234.5", flag.value()));
            case CellValue.Blank blank -> Said.of("", List.of());
            case CellValue.Broken broken -> Said.error(broken.why());
        };
    }

    private static Said typed(NumberText.Said said, String unit, boolean scaled) {
        Remark remark = said.remark();
        if (said.value() == null) {
            return Said.error(java.util.Objects.requireNonNull(remark));
        }
        BigDecimal value = said.percent() ? said.value().movePointLeft(2) : said.value();
        return percent(value, said.percent(), unit, scaled, remark == null ? List.of() : List.of(remark));
    }

    private static Said percent(BigDecimal number, boolean percent, String unit, boolean scaled, List<Remark> remarks) {
        BigDecimal value = percent && scaled && unit.contains("%") ? number.multiply(HUNDRED) : number;
        if (!fits(value)) {
            return Said.error(Remark.of(
                    "TOO_MANY_DIGITS",
                    "At most %s digits before and %s after the point can be kept",
                    WHOLE_DIGITS,
                    DECIMALS));
        }
        List<Remark> all = new ArrayList<>(remarks);
        if (percent) {
            all.add(Remark.of("PERCENT", "Written as a percentage; it was read as %s", Plain.number(value)));
        }
        return Said.of(Plain.number(value), all);
    }

    private static boolean fits(BigDecimal number) {
        if (number.signum() == 0) {
            return true;
        }
        if (Math.abs((long) number.scale()) > 1_000) {
            return false;
        }
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() <= DECIMALS && (long) bare.precision() - bare.scale() <= WHOLE_DIGITS;
    }

    private static Said whole(InputColumn column, Said number, int least, int most) {
        if (number.error() != null || number.value().isEmpty()) {
            return number;
        }
        BigDecimal value = new BigDecimal(number.value());
        boolean within = value.stripTrailingZeros().scale() <= 0
                && value.compareTo(BigDecimal.valueOf(least)) >= 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0;
        return within
                ? number
                : Said.error(Remark.of(
                        column == InputColumn.CONFIDENCE ? "CONFIDENCE_RANGE" : "PROGRESS_RANGE",
                        "Give a whole number from %s to %s",
                        least,
                        most));
    }

    private Said day(CellValue cell) {
        DayText.Said said = switch (cell) {
            case CellValue.Day day -> new DayText.Said(day.day(), null);
            case CellValue.Number number -> DayText.serial(number.value(), date1904);
            case CellValue.Text text when PlainText.filled(text.text()) -> DayText.read(text.text());
            case CellValue.Flag flag -> DayText.read(Boolean.toString(flag.value()));
            default -> new DayText.Said(null, null);
        };
        return said.remark() == null ? Said.of(Plain.day(said.day()), List.of()) : Said.error(said.remark());
    }

    private static Said text(CellValue cell) {
        String text = Plain.text(
                switch (cell) {
                    case CellValue.Text said -> said.text();
                    case CellValue.Number number -> plain(number.value());
                    case CellValue.Day day -> day.day().toString();
                    case CellValue.Flag flag -> Boolean.toString(flag.value());
                    default -> "";
                });
        if (!PlainText.filled(text)) {
            return Said.of("", List.of());
        }
        if (text.length() > LONGEST) {
            return Said.error(
                    Remark.of("TEXT_TOO_LONG", "At most %s characters; these are %s", LONGEST, text.length()));
        }
        return PlainText.hidesBeyondLines(text)
                ? Said.error(Remark.of("HIDDEN_CHARACTERS", "Remove control, zero-width and text-direction characters"))
                : Said.of(text, List.of());
    }

    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > 1_000 ? number.toString() : Plain.number(number);
    }
}
