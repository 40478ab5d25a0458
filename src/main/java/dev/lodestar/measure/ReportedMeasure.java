package dev.lodestar.measure;

import java.time.LocalDate;
import java.util.List;

/**
 * A measure as whoever reports it needs it.
 *
 * @param begins the first day on which something is expected of it
 * @param recent the newest revision of each of its latest periods that have one, oldest first
 */
public record ReportedMeasure(
        MeasureView measure, MeasureStatus status, LocalDate begins, List<ObservationView> recent) {

    /** Keeps its own copy of the numbers. */
    public ReportedMeasure {
        recent = List.copyOf(recent);
    }
}
