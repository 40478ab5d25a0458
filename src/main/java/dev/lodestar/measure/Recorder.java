package dev.lodestar.measure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Turns reported numbers into revisions and has the measures judged that they change. */
@Component
class Recorder {

    private final ObservationStore store;
    private final Judging judging;
    private final Clock clock;

    Recorder(ObservationStore store, Judging judging, Clock clock) {
        this.store = store;
        this.judging = judging;
        this.clock = clock;
    }

    List<Receipt> record(Origin origin, List<Report> reports, Map<String, MeasureView> known) {
        List<ReportCheck.Checked> checked = new ArrayList<>(reports.size());
        for (int row = 0; row < reports.size(); row++) {
            checked.add(check(row, reports.get(row), known));
        }
        List<StoredNumber> wanted = new ArrayList<>();
        for (ReportCheck.Checked one : checked) {
            if (one.number() != null) {
                wanted.add(one.number());
            }
        }
        Revisions revisions = new Revisions(stored(wanted));
        List<Receipt> receipts = new ArrayList<>(reports.size());
        for (int row = 0; row < checked.size(); row++) {
            StoredNumber number = checked.get(row).number();
            Receipt refusal = checked.get(row).refusal();
            receipts.add(
                    number == null
                            ? java.util.Objects.requireNonNull(refusal)
                            : Receipt.of(row, revisions.add(number)));
        }
        keep(revisions.added(), origin);
        return receipts;
    }

    private static ReportCheck.Checked check(int row, Report report, Map<String, MeasureView> known) {
        MeasureView measure = known.get(report.measure());
        return measure == null
                ? ReportCheck.Checked.refused(Receipt.rejected(
                        row, "UNKNOWN_MEASURE", "There is no measure '" + report.measure() + "'; define it first"))
                : ReportCheck.check(row, report, measure);
    }

    private Map<StoredNumber.Slot, StoredNumber> stored(List<StoredNumber> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Collection<Long> ids = changedFrom(wanted).keySet();
        store.lock(ids);
        TreeSet<LocalDate> days = new TreeSet<>();
        wanted.forEach(number -> days.add(number.slot().firstDay()));
        return store.latest(ids, days.first(), days.last());
    }

    private void keep(List<StoredNumber> added, Origin origin) {
        if (added.isEmpty()) {
            return;
        }
        Instant now = Timestamps.precise(clock.instant());
        store.add(added, origin, Timestamps.of(now));
        judging.judge(changedFrom(added), now);
    }

    private static SortedMap<Long, LocalDate> changedFrom(List<StoredNumber> numbers) {
        SortedMap<Long, LocalDate> earliest = new TreeMap<>();
        for (StoredNumber number : numbers) {
            LocalDate day = number.slot().firstDay();
            earliest.merge(number.slot().measureId(), day, (one, other) -> one.isBefore(other) ? one : other);
        }
        return earliest;
    }
}
