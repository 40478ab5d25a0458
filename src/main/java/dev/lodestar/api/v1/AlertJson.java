package dev.lodestar.api.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.lodestar.alert.AlertDetail;
import dev.lodestar.alert.AlertRights;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.HandlingRow;
import dev.lodestar.alert.HistoryRow;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** An alert as in the list, with its history, what was done about it and what the caller may do. */
record AlertJson(
        @JsonUnwrapped AlertView alert, List<HistoryRow> history, List<HandlingRow> handling, AlertRights may) {

    /** The alert with the revision of its handling as its tag. */
    static ResponseEntity<AlertJson> answer(AlertDetail found) {
        return ResponseEntity.ok()
                .eTag(Versions.tag(found.alert().handled().revision()))
                .body(new AlertJson(found.alert(), found.history(), found.handling(), found.may()));
    }
}
