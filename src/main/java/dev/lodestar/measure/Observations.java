package dev.lodestar.measure;

import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.Period;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Reach;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes numbers in and tells which came. Recording judges in the same transaction: a status never disagrees with its value. */
@Service
// what others committed while this transaction waited for a measure must count as recorded before
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Observations {

    /** How many numbers one call takes. */
    public static final int MOST = 10_000;

    private final MeasureRepository measures;
    private final ObservationStore store;
    private final Recorder recorder;
    private final Access access;

    Observations(MeasureRepository measures, ObservationStore store, Recorder recorder, Access access) {
        this.measures = measures;
        this.store = store;
        this.recorder = recorder;
        this.access = access;
    }

    /**
     * Records what a person or a token reports: good rows are kept, bad ones named, the same batch again changes
     * nothing. Throws {@link InvalidInputException} for more than {@value #MOST} rows.
     */
    @PreAuthorize("@access.may('REPORT_VALUE')")
    public List<Receipt> report(List<Report> reports) {
        if (reports.size() > MOST) {
            throw new InvalidInputException("", "TOO_MANY_ROWS", "At most " + MOST + " rows a call; send more calls");
        }
        Reach reach = access.reach(Act.REPORT_VALUE);
        Map<String, MeasureView> reachable = named(reports).entrySet().stream()
                .filter(entry ->
                        reach.covers(entry.getValue().owner(), entry.getValue().unitKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return recorder.record(new Origin(access.caller().key(), null), reports, reachable);
    }

    /** Records what a source delivered, by the same rules. */
    @CalledBySystem("a pull has nobody signed in")
    public List<Receipt> record(Origin origin, List<Report> reports) {
        return recorder.record(origin, reports, named(reports));
    }

    /**
     * All revisions of a measure's periods that begin in these two periods or between, oldest first; at most
     * {@value #MOST}. Throws {@link NotFoundException} when the caller cannot see the measure and
     * {@link InvalidInputException} for a bad label.
     */
    @PreAuthorize("@access.may('READ_MEASURE')")
    @Transactional(readOnly = true)
    public List<ObservationView> of(String key, @Nullable String from, @Nullable String to) {
        MeasureView measure = measures.findByKey(key)
                .map(Measure::view)
                .filter(view -> access.reach(Act.READ_MEASURE).covers(view.owner(), view.unitKey(), view.sharedWith()))
                .orElseThrow(() -> new NotFoundException("measure", key));
        return store.revisions(
                measure.id(),
                measure.frequency(),
                day(measure, "/from", from, Period.EARLIEST),
                day(measure, "/to", to, Period.LATEST),
                MOST);
    }

    /** Makes others wait who report for these measures, until the transaction ends; what they add later is not missed. */
    @CalledBySystem("whoever compares first and reports then holds the measures in between; reporting checks who may")
    @Transactional(isolation = Isolation.READ_COMMITTED, propagation = Propagation.MANDATORY)
    public void hold(Collection<MeasureView> views) {
        store.lock(views.stream().map(MeasureView::id).toList());
    }

    /**
     * The latest revisions of the measures' periods that begin within two days, by the key of the measure and by period,
     * in one statement for some hundreds of measures.
     */
    @CalledBySystem("modules compare what they were told with what is there; they judge who may see it")
    @Transactional(readOnly = true)
    public Map<String, Map<String, ObservationView>> latest(
            Collection<MeasureView> views, LocalDate from, LocalDate to) {
        return store.latestViews(views, from, to);
    }

    private static LocalDate day(MeasureView measure, String pointer, @Nullable String label, LocalDate otherwise) {
        if (label == null) {
            return otherwise;
        }
        try {
            return Period.parse(measure.frequency(), label).firstDay();
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(pointer, "BAD_PERIOD", String.valueOf(e.getMessage()));
        }
    }

    private Map<String, MeasureView> named(List<Report> reports) {
        List<String> keys = reports.stream().map(Report::measure).distinct().toList();
        return store.measures(keys);
    }
}
