package dev.lodestar.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lodestar.measure.Outcome;
import dev.lodestar.measure.Receipt;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of each row, in the order they were sent, and how many of each. */
record ReceiptsJson(List<Row> items, Map<Outcome, Integer> counts) {

    static ReceiptsJson of(List<Receipt> receipts) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        receipts.forEach(receipt -> counts.merge(receipt.outcome(), 1, Integer::sum));
        return new ReceiptsJson(
                receipts.stream().map(receipt -> Row.of(0, receipt)).toList(), counts);
    }

    /** What became of one row; the first is row 0. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            long row,
            Outcome status,
            @Nullable String code,
            @Nullable String message) {

        static Row of(long before, Receipt receipt) {
            return new Row(before + receipt.row(), receipt.outcome(), receipt.code(), receipt.message());
        }
    }
}
