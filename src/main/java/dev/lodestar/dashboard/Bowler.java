package dev.lodestar.dashboard;

import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.SeriesPoint;
import dev.lodestar.measure.pace.Judgement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The grid of the last closed weeks. At the end of a week a measure stands as its latest period that was over by then:
 * a weekly one as that week, a daily one as its Sunday, a monthly one as the month before, until a month's last day falls
 * into or before that week. So a cell never changes because a longer period goes on. Weeks that the measure's short series
 * does not reach back to stay empty. The last week is the latest that any of the measures was judged for.
 */
final class Bowler {

    private static final List<Judgement> WORST_FIRST = List.of(
            Judgement.RED,
            Judgement.AMBER,
            Judgement.UNKNOWN,
            Judgement.GREEN,
            Judgement.NOT_STARTED,
            Judgement.NO_TARGET,
            Judgement.PAUSED);

    private final List<Period> weeks;
    private final Map<Frequency, List<String>> labels = new EnumMap<>(Frequency.class);

    Bowler(Collection<MeasureStatus> measures, int weeks) {
        this.weeks = lastWeek(measures).map(last -> upTo(last, weeks)).orElse(List.of());
    }

    List<Period> weeks() {
        return weeks;
    }

    /** A cell a week: the worst of these measures, the first of them when several stand alike. */
    List<Grid.Cell> cells(List<MeasureStatus> measures) {
        List<Grid.Cell> cells = new ArrayList<>(Collections.nCopies(weeks.size(), Grid.Cell.NOTHING));
        for (MeasureStatus measure : measures) {
            List<@Nullable Judgement> standing = standing(measure);
            for (int week = 0; week < weeks.size(); week++) {
                Judgement judgement = standing.get(week);
                if (rank(judgement) < rank(cells.get(week).judgement())) {
                    cells.set(week, new Grid.Cell(judgement, measure.measureKey(), measure.name()));
                }
            }
        }
        return cells;
    }

    /** A judgement a week: labels of one frequency sort as their periods do, so both lists are walked once. */
    private List<@Nullable Judgement> standing(MeasureStatus measure) {
        List<SeriesPoint> series = measure.series();
        List<@Nullable Judgement> standing = new ArrayList<>(weeks.size());
        int next = 0;
        for (String label : labels.computeIfAbsent(measure.frequency(), this::labels)) {
            while (next < series.size() && series.get(next).period().compareTo(label) < 0) {
                next++;
            }
            boolean found = next < series.size() && series.get(next).period().equals(label);
            standing.add(found ? series.get(next).judgement() : null);
        }
        return standing;
    }

    private List<String> labels(Frequency frequency) {
        return weeks.stream().map(week -> overBy(frequency, week).toString()).toList();
    }

    /** The latest period of that frequency that is over when the week is. */
    private static Period overBy(Frequency frequency, Period week) {
        return Period.containing(frequency, week.lastDay().plusDays(1)).previous();
    }

    private static int rank(@Nullable Judgement judgement) {
        return judgement == null ? WORST_FIRST.size() : WORST_FIRST.indexOf(judgement);
    }

    private static Optional<Period> lastWeek(Collection<MeasureStatus> measures) {
        Map<Frequency, String> latest = latest(measures);
        return latest.values().stream()
                .map(label -> Period.parse(label).lastDay().plusDays(1))
                .max(Comparator.naturalOrder())
                .map(day -> Period.containing(Frequency.WEEK, day).previous());
    }

    /** The latest closed period by frequency; labels of one frequency sort as their periods do. */
    static Map<Frequency, String> latest(Collection<MeasureStatus> measures) {
        Map<Frequency, String> latest = new EnumMap<>(Frequency.class);
        for (MeasureStatus measure : measures) {
            String period = measure.period();
            if (period != null) {
                latest.merge(measure.frequency(), period, (one, other) -> one.compareTo(other) >= 0 ? one : other);
            }
        }
        return latest;
    }

    private static List<Period> upTo(Period last, int weeks) {
        List<Period> periods = new ArrayList<>(weeks);
        for (int back = weeks - 1; back >= 0; back--) {
            periods.add(last.plus(-back));
        }
        return periods;
    }
}
