package dev.lodestar.review;

import dev.lodestar.checkin.CheckInView;
import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.Subject;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.LastTarget;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.measure.ObservationView;
import dev.lodestar.measure.Observations;
import dev.lodestar.measure.TargetProposals;
import dev.lodestar.measure.pace.Kind;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Reach;
import dev.lodestar.review.input.InputColumn;
import dev.lodestar.review.input.Plain;
import dev.lodestar.review.input.Remark;
import dev.lodestar.review.input.Standing;
import dev.lodestar.review.pack.InputRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is there now of measures: their numbers, what was said of them, their targets. */
@Component
class MeasureStandings {

    private static final Remark OUT_OF_REACH =
            Remark.of("OUT_OF_REACH", "You do not report for this measure; leave the row as it was");

    private final Observations observations;
    private final CheckIns checkIns;
    private final TargetProposals targets;
    private final Access access;
    private final Clock clock;

    MeasureStandings(
            Observations observations, CheckIns checkIns, TargetProposals targets, Access access, Clock clock) {
        this.observations = observations;
        this.checkIns = checkIns;
        this.targets = targets;
        this.access = access;
        this.clock = clock;
    }

    void add(Map<String, MeasureView> measures, Map<String, RowId> rows, Map<String, Standing> found) {
        Map<String, RowId> own = new HashMap<>();
        rows.forEach((id, row) -> {
            MeasureView measure = row.ofMeasure() ? measures.get(row.key()) : null;
            if (measure != null && mayChange(row.kind(), measure)) {
                own.put(id, row);
            } else if (measure != null) {
                found.put(id, Standing.refused(OUT_OF_REACH));
            }
        });
        values(measures, own, found);
        comments(measures, own, found);
        targets(measures, own, found);
    }

    private boolean mayChange(InputRow.Kind kind, MeasureView measure) {
        Reach report = access.reach(Act.REPORT_VALUE);
        boolean reports = report.covers(measure.owner(), measure.unitKey());
        return switch (kind) {
            case TARGET -> reports || access.reach(Act.DEFINE_MEASURE).covers(measure.owner(), measure.unitKey());
            case COMMENT -> reports || isCaller(measure.owner());
            default -> reports;
        };
    }

    private boolean isCaller(String person) {
        return !access.caller().isToken() && access.caller().key().equals(person);
    }

    private void values(Map<String, MeasureView> measures, Map<String, RowId> rows, Map<String, Standing> found) {
        Map<Frequency, Map<String, RowId>> byFrequency = new EnumMap<>(Frequency.class);
        rows.forEach((id, row) -> {
            if (row.kind() == InputRow.Kind.VALUE) {
                byFrequency
                        .computeIfAbsent(measure(measures, row).frequency(), key -> new HashMap<>())
                        .put(id, row);
            }
        });
        byFrequency.forEach((frequency, some) -> {
            TreeSet<LocalDate> days = new TreeSet<>();
            Set<MeasureView> views = new HashSet<>();
            some.values().forEach(row -> {
                days.add(Period.parse(frequency, row.period()).firstDay());
                views.add(measure(measures, row));
            });
            Map<String, Map<String, ObservationView>> latest = observations.latest(views, days.first(), days.last());
            some.forEach((id, row) -> found.put(
                    id,
                    value(
                            measure(measures, row).kind(),
                            latest.getOrDefault(row.key(), Map.of()).get(row.period()))));
        });
    }

    private static MeasureView measure(Map<String, MeasureView> measures, RowId row) {
        return Objects.requireNonNull(measures.get(row.key()));
    }

    private static Standing value(Kind kind, @Nullable ObservationView there) {
        Map<InputColumn, String> fields = new EnumMap<>(InputColumn.class);
        if (kind == Kind.RATIO) {
            fields.put(InputColumn.NUMERATOR, Plain.number(there == null ? null : there.numerator()));
            fields.put(InputColumn.DENOMINATOR, Plain.number(there == null ? null : there.denominator()));
        } else {
            fields.put(InputColumn.VALUE, Plain.number(there == null ? null : there.value()));
        }
        fields.put(InputColumn.COMMENT, Plain.text(there == null || there.withdrawn() ? null : there.note()));
        return new Standing(
                fields,
                there == null ? "0" : Integer.toString(there.revision()),
                there == null ? null : there.source(),
                there == null ? null : there.recordedAt(),
                null);
    }

    private void comments(Map<String, MeasureView> measures, Map<String, RowId> rows, Map<String, Standing> found) {
        Map<String, Subject> subjects = new HashMap<>();
        rows.forEach((id, row) -> {
            if (row.kind() == InputRow.Kind.COMMENT) {
                subjects.put(id, Subject.measure(row.key()));
            }
        });
        Map<Subject, CheckInView> latest = checkIns.latest(subjects.values(), clock.instant());
        subjects.forEach((id, subject) -> found.put(id, comment(latest.get(subject))));
    }

    private static Standing comment(@Nullable CheckInView said) {
        if (said == null) {
            return new Standing(Map.of(InputColumn.COMMENT, "", InputColumn.CONFIDENCE, ""), "0", null, null, null);
        }
        return new Standing(
                Map.of(
                        InputColumn.COMMENT,
                        Plain.text(said.note()),
                        InputColumn.CONFIDENCE,
                        Objects.toString(said.confidence(), "")),
                Long.toString(said.id()),
                said.author(),
                said.at(),
                null);
    }

    private void targets(Map<String, MeasureView> measures, Map<String, RowId> rows, Map<String, Standing> found) {
        List<MeasureView> asked = rows.values().stream()
                .filter(row -> row.kind() == InputRow.Kind.TARGET)
                .map(row -> measure(measures, row))
                .toList();
        Map<String, LastTarget> current = targets.current(asked);
        rows.forEach((id, row) -> {
            LastTarget target = row.kind() == InputRow.Kind.TARGET ? current.get(row.key()) : null;
            if (target != null) {
                found.put(
                        id,
                        new Standing(
                                Map.of(
                                        InputColumn.TARGET,
                                        Plain.number(target.value()),
                                        InputColumn.TARGET_DATE,
                                        Plain.day(target.date())),
                                Integer.toString(target.definition()),
                                null,
                                null,
                                null));
            }
        });
    }
}
