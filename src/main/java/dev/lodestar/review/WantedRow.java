package dev.lodestar.review;

import dev.lodestar.review.input.InputColumn;
import dev.lodestar.review.input.Plain;
import dev.lodestar.review.input.ThreeWay;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a row is to hold.
 *
 * @param fields all of them, changed or not
 */
record WantedRow(ThreeWay plan, Map<InputColumn, String> fields) {

    String id() {
        return plan.base().id();
    }

    RowId about() {
        return RowId.of(id());
    }

    boolean isRatio() {
        return plan.base().ratio();
    }

    /** Whether it differs from what is there. */
    boolean changes(InputColumn column) {
        return !Plain.same(column, text(column), plan.theirs().field(column));
    }

    String text(InputColumn column) {
        return Objects.toString(fields.get(column), "");
    }

    @Nullable
    BigDecimal number(InputColumn column) {
        String text = text(column);
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    @Nullable
    Integer whole(InputColumn column) {
        BigDecimal number = number(column);
        return number == null ? null : number.intValueExact();
    }

    WrittenRow written(String revision) {
        return new WrittenRow(id(), plan.theirs().fields(), revision);
    }
}
