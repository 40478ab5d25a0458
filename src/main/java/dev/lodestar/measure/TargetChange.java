package dev.lodestar.measure;

import static java.util.Objects.requireNonNull;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.measure.pace.Curve;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.DefinitionRules;
import dev.lodestar.measure.pace.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The definition with another last target, from the first open period on. */
@Component
class TargetChange {

    private final MeasureRepository repository;
    private final DefinitionStore definitions;
    private final Measures measures;

    TargetChange(MeasureRepository repository, DefinitionStore definitions, Measures measures) {
        this.repository = repository;
        this.definitions = definitions;
        this.measures = measures;
    }

    Optional<LastTarget> lastTarget(Measure measure) {
        return latest(measure).flatMap(LastTarget::of);
    }

    /** The definition as it would be; throws {@link InvalidInputException} when it could not be judged. */
    Definition checked(Measure measure, BigDecimal value, LocalDate date, Instant now) {
        Definition wanted = changed(latest(measure).orElseThrow(), measure.view(), value, date, now);
        List<FieldError> violations =
                DefinitionRules.violations(measure.view().kind(), measure.view().frequency(), wanted);
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations.stream()
                    .map(error -> new FieldError(
                            error.pointer().endsWith("/date") ? "/date" : "/value", error.code(), error.message()))
                    .toList());
        }
        return wanted;
    }

    /** Defines the measure so; throws {@link ConflictException} when it was redefined since that was proposed. */
    void apply(TargetProposal proposal, Instant now) {
        Measure measure = repository
                .findForChange(proposal.measureKey())
                .filter(found -> !found.isRetired() && found.latestDefinition() == proposal.definitionVersion())
                .orElseThrow(() -> new ConflictException("Measure '" + proposal.measureKey()
                        + "' was redefined since that was proposed; refuse it and have it proposed again"));
        Definition wanted = checked(measure, proposal.targetValue(), proposal.targetDate(), now);
        measures.redefine(measure, wanted, proposal.proposedBy());
    }

    private Optional<Definition> latest(Measure measure) {
        return definitions.version(measure.id(), measure.latestDefinition());
    }

    private static Definition changed(
            Definition latest, MeasureView measure, BigDecimal value, LocalDate date, Instant now) {
        Curve curve = requireNonNull(latest.curve());
        List<Target> targets = new ArrayList<>(curve.targets());
        targets.set(targets.size() - 1, Target.of(date, value));
        LocalDate open = measure.firstOpen(now).firstDay();
        return new Definition(
                latest.version(),
                open.isBefore(latest.effectiveFrom()) ? latest.effectiveFrom() : open,
                latest.accumulation(),
                latest.direction(),
                new Curve(curve.shape(), curve.baseline(), targets, curve.weights()),
                latest.tolerance(),
                latest.lag(),
                latest.minDenominator(),
                latest.factor());
    }
}
