package dev.lodestar.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lodestar.measure.Outcome;
import dev.lodestar.measure.Receipt;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of each row, in the order they were sent, and how many of each. */
record ReceiptsJson(List<Row> items, Map<Outcome, Integer> counts) {

    static ReceiptsJson of(ReportReader.Batch batch, List<Receipt> receipts) {
        Map<Integer, Receipt> all = new TreeMap<>(batch.refused());
        for (int i = 0; i < receipts.size(); i++) {
            all.put(batch.places().get(i), receipts.get(i));
        }
        List<Row> rows = new ArrayList<>();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        all.forEach((row, receipt) -> {
            rows.add(new Row(row, receipt.outcome(), receipt.code(), receipt.message()));
            counts.merge(receipt.outcome(), 1, Integer::sum);
        });
        return new ReceiptsJson(rows, counts);
    }

    /** What became of one row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            int row,
            Outcome status,
            @Nullable String code,
            @Nullable String message) {}
}
