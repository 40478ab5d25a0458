package dev.lodestar.measure;

import dev.lodestar.kernel.Decimals;
import dev.lodestar.measure.pace.Judgement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The short series as one line of text a status row: points parted by semicolons, their fields by commas. A dashboard
 * reads 52,000 points, which this does several times faster than JSON.
 */
@Component
class SeriesFormat {

    String write(List<SeriesPoint> points) {
        StringBuilder text = new StringBuilder(points.size() * 40);
        for (SeriesPoint point : points) {
            text.append(text.isEmpty() ? "" : ";").append(point.period());
            append(text, point.actual());
            append(text, point.expected());
            append(text, point.lower());
            append(text, point.upper());
            text.append(',').append(point.judgement().name());
        }
        return text.toString();
    }

    /** The stored points with those that follow, as far as they are shown. */
    String extended(String stored, List<SeriesPoint> following) {
        String text = write(following);
        String all = stored.isEmpty() || text.isEmpty() ? stored + text : stored + ";" + text;
        int points = 1;
        for (int at = all.length() - 1; at >= 0; at--) {
            if (all.charAt(at) == ';' && ++points > MeasureStatus.SERIES) {
                return all.substring(at + 1);
            }
        }
        return all;
    }

    List<SeriesPoint> read(String text) {
        List<SeriesPoint> points = new ArrayList<>(MeasureStatus.SERIES);
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf(';', from);
            int until = end < 0 ? text.length() : end;
            points.add(point(text.substring(from, until)));
            from = until + 1;
        }
        return points;
    }

    private static SeriesPoint point(String text) {
        String[] fields = text.split(",", -1);
        return new SeriesPoint(
                fields[0],
                number(fields[1]),
                number(fields[2]),
                number(fields[3]),
                number(fields[4]),
                Judgement.valueOf(fields[5]));
    }

    private static void append(StringBuilder text, @Nullable BigDecimal number) {
        text.append(',').append(number == null ? "" : Decimals.plain(number));
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
