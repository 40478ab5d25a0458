package dev.lodestar.alert.rule;

import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.JudgedPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks through closed periods as the lag rule does: so many wrong ones in a row fire, one that is right resolves, one that
 * says nothing breaks a streak that has not fired yet and leaves one that has.
 */
public final class Watching {

    private final List<Streak> ended = new ArrayList<>();
    private final int needed;
    private List<JudgedPeriod> wrong = new ArrayList<>();
    private @Nullable Period fired;

    private Watching(int needed) {
        this.needed = needed;
    }

    /**
     * What a bound or a trend finds; the lag rule is judged with the measure.
     *
     * @param judged all closed periods in order
     * @param definitions by version
     * @param from periods that end before this day are not watched
     */
    public static List<Streak> of(
            Watch watch, List<JudgedPeriod> judged, Map<Integer, Definition> definitions, LocalDate from) {
        Watching watching = new Watching(watch.periods());
        for (int i = 0; i < judged.size(); i++) {
            if (!judged.get(i).period().lastDay().isBefore(from)) {
                watching.accept(judged.get(i), isWrong(watch, judged.subList(0, i + 1), definitions));
            }
        }
        return watching.streaks();
    }

    private static Optional<Boolean> isWrong(
            Watch watch, List<JudgedPeriod> until, Map<Integer, Definition> definitions) {
        JudgedPeriod now = until.getLast();
        return switch (watch) {
            case LagWatch lag -> Optional.empty();
            case Threshold threshold -> Optional.ofNullable(now.actual()).map(threshold::isPassed);
            case Trend trend ->
                Optional.ofNullable(definitions.get(now.definitionVersion()))
                        .flatMap(definition -> Forecast.of(until, definition, trend.confidence()))
                        .map(Forecast::isMiss);
        };
    }

    private void accept(JudgedPeriod period, Optional<Boolean> isWrong) {
        if (isWrong.isEmpty()) {
            if (fired == null) {
                wrong = new ArrayList<>();
            }
        } else if (isWrong.get()) {
            wrong.add(period);
            fired = fired == null && wrong.size() >= needed ? period.period() : fired;
        } else {
            end(period.period());
        }
    }

    private void end(Period right) {
        if (fired != null) {
            ended.add(new Streak(wrong, fired, right));
        }
        wrong = new ArrayList<>();
        fired = null;
    }

    private List<Streak> streaks() {
        List<Streak> all = new ArrayList<>(ended);
        if (fired != null) {
            all.add(new Streak(wrong, fired, null));
        }
        return all;
    }
}
