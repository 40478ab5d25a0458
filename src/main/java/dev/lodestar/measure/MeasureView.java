package dev.lodestar.measure;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * A measure as others see it.
 *
 * @param id of the row
 * @param key unique in the tenant
 * @param name as it is shown
 * @param unit of its numbers, as it is shown
 * @param kind what an observation of it means
 * @param frequency of its periods
 * @param zone in which its periods begin and end
 * @param graceHours after a period's end until it closes
 * @param owner key of the person who answers for it
 * @param unitKey the unit it belongs to
 * @param sharedWith keys of the partner units that may see it
 * @param version counts every change of it
 */
public record MeasureView(
        long id,
        String key,
        String name,
        String unit,
        Kind kind,
        Frequency frequency,
        ZoneId zone,
        int graceHours,
        String owner,
        String unitKey,
        Set<String> sharedWith,
        long version) {

    /** The earliest period that is not closed at an instant. */
    public Period firstOpen(Instant now) {
        Period period = Period.containing(frequency, LocalDate.ofInstant(now, zone));
        while (!period.previous().isClosedAt(now, zone, graceHours)) {
            period = period.previous();
        }
        return period;
    }
}
