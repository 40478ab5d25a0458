package dev.lodestar.review;

import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.review.input.Remark;
import dev.lodestar.review.input.Standing;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is there now of the rows of a pack, and whether the caller may change it, in a fixed number of statements. */
@Component
class Standings {

    private static final Remark GONE =
            Remark.of("GONE", "It is not there any more, or out of your reach; leave the row as it was");

    private final MeasureDirectory measures;
    private final MeasureStandings ofMeasures;
    private final ActionStandings ofActions;

    Standings(MeasureDirectory measures, MeasureStandings ofMeasures, ActionStandings ofActions) {
        this.measures = measures;
        this.ofMeasures = ofMeasures;
        this.ofActions = ofActions;
    }

    /** The measures that these rows are about, as far as they exist. */
    Map<String, MeasureView> measures(Collection<String> rows) {
        List<String> keys = rows.stream()
                .map(RowId::of)
                .filter(RowId::ofMeasure)
                .map(RowId::key)
                .distinct()
                .toList();
        return measures.byKeys(keys).stream().collect(Collectors.toMap(MeasureView::key, Function.identity()));
    }

    /** What is there of each of the rows. */
    Map<String, Standing> of(String plan, Collection<String> rows) {
        Map<String, RowId> ids = new HashMap<>();
        rows.forEach(row -> ids.put(row, RowId.of(row)));
        Map<String, Standing> found = new HashMap<>();
        ofMeasures.add(measures(rows), ids, found);
        ofActions.add(plan, ids, found);
        rows.forEach(row -> found.putIfAbsent(row, Standing.refused(GONE)));
        return found;
    }
}
