package dev.lodestar.measure;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Kind;
import java.time.ZoneId;
import java.util.List;

/**
 * What a source still has to answer for a measure.
 *
 * @param measure its key
 * @param kind what is to be delivered
 * @param frequency of its periods
 * @param zone in which its periods begin and end
 * @param missing closed periods without a number, in order
 * @param recent the latest closed periods with a number, in order, to be read again for corrections
 */
public record PullTarget(
        String measure, Kind kind, Frequency frequency, ZoneId zone, List<Period> missing, List<Period> recent) {}
