package dev.lodestar.measure;

import static java.util.Objects.requireNonNull;

import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.Shape;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.MeasureCatalogue;
import dev.lodestar.plan.MeasureLibrary;
import dev.lodestar.plan.StatusLights;
import dev.lodestar.plan.document.MeasureFacts;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what plans ask about measures. */
@Service
@Transactional(readOnly = true)
class PlanLights implements StatusLights, MeasureCatalogue, MeasureLibrary {

    private static final int MOST = 20_000;

    private final StatusStore statuses;
    private final StatusReplay replay;
    private final MeasureRepository measures;
    private final DefinitionStore definitions;
    private final Access access;

    PlanLights(
            StatusStore statuses,
            StatusReplay replay,
            MeasureRepository measures,
            DefinitionStore definitions,
            Access access) {
        this.statuses = statuses;
        this.replay = replay;
        this.measures = measures;
        this.definitions = definitions;
        this.access = access;
    }

    @Override
    @PreAuthorize("@access.may('READ_MEASURE')")
    public Map<String, Light> lights(Collection<String> measureKeys) {
        List<MeasureStatus> found = measureKeys.isEmpty()
                ? List.of()
                : statuses.read(access.reach(Act.READ_MEASURE), measureKeys, MeasureFilter.ALL, "", MOST);
        return found.stream().collect(Collectors.toMap(MeasureStatus::measureKey, PlanLights::light));
    }

    @Override
    @PreAuthorize("@access.may('READ_MEASURE')")
    public Map<String, Light> lights(Collection<String> measureKeys, Instant at, Instant knownAt) {
        return replay.of(access.reach(Act.READ_MEASURE), measureKeys, MOST, at, knownAt).stream()
                .collect(Collectors.toMap(MeasureStatus::measureKey, PlanLights::light));
    }

    @Override
    @PreAuthorize("@access.may('READ_MEASURE')")
    public List<Light> find(String text, int most) {
        MeasureFilter filter = new MeasureFilter(null, null, text.isBlank() ? null : text.strip());
        return statuses.read(access.reach(Act.READ_MEASURE), null, filter, "", most).stream()
                .map(PlanLights::light)
                .toList();
    }

    @Override
    @CalledBySystem("a plan is checked against all measures, whoever publishes it")
    public Map<String, MeasureFacts> facts(Collection<String> measureKeys) {
        List<MeasureView> found = measureKeys.isEmpty()
                ? List.of()
                : measures.findByKeyIn(measureKeys).stream()
                        .filter(measure -> !measure.isRetired())
                        .map(Measure::view)
                        .toList();
        Map<Long, Definition> latest =
                definitions.latest(found.stream().map(MeasureView::id).toList());
        return found.stream()
                .filter(view -> latest.containsKey(view.id()))
                .map(view -> facts(view, requireNonNull(latest.get(view.id()))))
                .collect(Collectors.toMap(MeasureFacts::key, Function.identity()));
    }

    static Light light(MeasureStatus status) {
        return new Light(
                status.measureKey(),
                status.name(),
                status.unit(),
                LightStatus.valueOf(status.status().name()),
                status.actual(),
                status.expected(),
                status.expectedLower(),
                status.expectedUpper(),
                status.target(),
                status.progress(),
                status.owner());
    }

    private static MeasureFacts facts(MeasureView view, Definition definition) {
        Curve curve = definition.curve();
        boolean targeted = curve != null && !curve.targets().isEmpty();
        return new MeasureFacts(
                view.key(),
                view.name(),
                view.unit(),
                view.owner(),
                baseline(curve),
                targeted,
                targeted && curve != null ? curve.targets().getLast().date() : null);
    }

    private static MeasureFacts.Baseline baseline(@org.jspecify.annotations.Nullable Curve curve) {
        if (curve == null || curve.shape() == Shape.STEP) {
            return MeasureFacts.Baseline.NOT_NEEDED;
        }
        return curve.baseline() == null ? MeasureFacts.Baseline.MISSING : MeasureFacts.Baseline.PRESENT;
    }
}
