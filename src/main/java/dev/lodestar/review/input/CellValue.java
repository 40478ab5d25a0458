package dev.lodestar.review.input;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a cell holds, before anybody says what it means. */
public sealed interface CellValue {

    /** Whether a formula worked it out. */
    default boolean formula() {
        return false;
    }

    /** Nothing: neither zero nor a wish to delete. */
    record Blank() implements CellValue {}

    /**
     * A number.
     *
     * @param percent whether the cell shows it as a percentage, so that 0.5 reads 50 %
     */
    record Number(BigDecimal value, boolean percent, boolean formula) implements CellValue {}

    /** Text, as it is. */
    record Text(String text, boolean formula) implements CellValue {}

    /** A number that the cell shows as a day. */
    record Day(LocalDate day, boolean formula) implements CellValue {}

    /** True or false. */
    record Flag(boolean value, boolean formula) implements CellValue {}

    /** What cannot be taken as it is. */
    record Broken(Remark why) implements CellValue {}
}
