package dev.lodestar.review;

import dev.lodestar.checkin.CheckInView;
import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.Subject;
import dev.lodestar.kernel.Decimals;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.measure.MeasureHistory;
import dev.lodestar.measure.MeasureRecords;
import dev.lodestar.measure.MeasureSources;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.ObservationView;
import dev.lodestar.measure.SourceNote;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.JudgedPeriod;
import dev.lodestar.measure.pace.Progress;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.PeriodPart;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The measures of a plan with their latest periods: what was reported, what was judged, what was said. */
@Component
class MeasureParts {

    private final MeasureRecords records;
    private final CheckIns checkIns;
    private final ObjectProvider<MeasureSources> sources;

    MeasureParts(MeasureRecords records, CheckIns checkIns, ObjectProvider<MeasureSources> sources) {
        this.records = records;
        this.checkIns = checkIns;
        this.sources = sources;
    }

    /** In the order of the keys; two statements a frequency and two more. */
    List<MeasurePart> of(
            Collection<String> keys, Map<String, MeasureHistory> histories, SnapshotQuery query, People people) {
        Instant knownAt = query.viewpoint().knownAt();
        Map<String, List<JudgedPeriod>> judged = new HashMap<>();
        histories.forEach(
                (key, history) -> judged.put(key, latest(history, query.period().to())));
        Map<String, Map<String, ObservationView>> numbers = numbers(histories, judged, knownAt);
        Map<Subject, CheckInView> said =
                checkIns.latest(keys.stream().map(Subject::measure).toList(), knownAt);
        Map<String, SourceNote> asked = sourcesOf(histories.keySet());
        List<MeasurePart> parts = new ArrayList<>();
        for (String key : keys) {
            MeasureHistory history = histories.get(key);
            if (history != null) {
                SourceNote source = asked.get(key);
                parts.add(part(
                        history,
                        judged.getOrDefault(key, List.of()),
                        numbers.getOrDefault(key, Map.of()),
                        said.get(Subject.measure(key)),
                        source == null ? null : source.name(),
                        people));
            }
        }
        return parts;
    }

    private Map<String, SourceNote> sourcesOf(Collection<String> keys) {
        MeasureSources known = sources.getIfAvailable();
        return known == null ? Map.of() : known.of(keys);
    }

    private static List<JudgedPeriod> latest(MeasureHistory history, LocalDate to) {
        List<JudgedPeriod> closed = history.evaluation().periods().stream()
                .filter(judged -> !judged.period().lastDay().isAfter(to))
                .toList();
        return closed.subList(Math.max(0, closed.size() - MeasurePart.PERIODS), closed.size());
    }

    /** What was reported, by measure and label; asked for by frequency, because 26 quarters reach further than 26 days. */
    private Map<String, Map<String, ObservationView>> numbers(
            Map<String, MeasureHistory> histories, Map<String, List<JudgedPeriod>> judged, Instant knownAt) {
        Map<Frequency, List<String>> byFrequency = new EnumMap<>(Frequency.class);
        histories.forEach((key, history) -> byFrequency
                .computeIfAbsent(history.measure().frequency(), first -> new ArrayList<>())
                .add(key));
        Map<String, Map<String, ObservationView>> found = new HashMap<>();
        for (List<String> alike : byFrequency.values()) {
            alike.stream()
                    .map(key -> judged.getOrDefault(key, List.of()))
                    .filter(periods -> !periods.isEmpty())
                    .map(periods -> periods.getFirst().period().firstDay())
                    .min(Comparator.naturalOrder())
                    .ifPresent(from -> records.numbers(alike, from, knownAt)
                            .forEach((key, numbers) -> found.put(
                                    key,
                                    numbers.stream()
                                            .collect(Collectors.toMap(ObservationView::period, Function.identity())))));
        }
        return found;
    }

    private static MeasurePart part(
            MeasureHistory history,
            List<JudgedPeriod> judged,
            Map<String, ObservationView> numbers,
            @Nullable CheckInView said,
            @Nullable String source,
            People people) {
        MeasureView measure = history.measure();
        JudgedPeriod latest = judged.isEmpty() ? null : judged.getLast();
        Definition definition = latest == null
                ? history.subject().definitions().getFirst()
                : history.definition(latest.definitionVersion());
        return new MeasurePart(
                measure.key(),
                measure.name(),
                measure.unit(),
                measure.kind(),
                measure.frequency(),
                people.person(measure.owner()),
                people.unit(measure.unitKey()),
                measure.zone().getId(),
                measure.graceHours(),
                source,
                LightStatus.valueOf(history.evaluation().status().name()),
                history.evaluation().alertState(),
                definition,
                latest == null ? null : rounded(Progress.of(definition, latest)),
                judged.stream()
                        .map(period ->
                                period(period, numbers.get(period.period().toString())))
                        .toList(),
                said == null ? null : Said.comment(said, people),
                measure.version());
    }

    private static PeriodPart period(JudgedPeriod judged, @Nullable ObservationView number) {
        return new PeriodPart(
                judged.period().toString(),
                judged.period().firstDay(),
                judged.period().lastDay(),
                number == null ? null : stripped(number.value()),
                number == null ? null : stripped(number.numerator()),
                number == null ? null : stripped(number.denominator()),
                rounded(judged.actual()),
                rounded(judged.expected()),
                rounded(judged.expectedLower()),
                rounded(judged.expectedUpper()),
                rounded(judged.gap()),
                rounded(judged.greenTolerance()),
                rounded(judged.amberTolerance()),
                judged.judgement(),
                judged.definitionVersion(),
                number == null ? null : number.revision(),
                number == null ? null : number.note());
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
        return number == null ? null : new BigDecimal(Decimals.plain(number));
    }

    private static @Nullable BigDecimal stripped(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
