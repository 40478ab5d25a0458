package dev.lodestar.measure;

import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.Period;
import dev.lodestar.measure.pace.Evaluation;
import dev.lodestar.measure.pace.Judge;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a screen shows of one measure, in a constant number of statements. */
@Service
@Transactional(readOnly = true)
public class MeasureDossiers {

    private final MeasureRepository measures;
    private final DefinitionStore definitions;
    private final FactStore facts;
    private final ObservationStore observations;
    private final Access access;
    private final Clock clock;

    MeasureDossiers(
            MeasureRepository measures,
            DefinitionStore definitions,
            FactStore facts,
            ObservationStore observations,
            Access access,
            Clock clock) {
        this.measures = measures;
        this.definitions = definitions;
        this.facts = facts;
        this.observations = observations;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The measure as it stands now.
     *
     * @param periods of how many closed periods the revisions are wanted
     * @throws NotFoundException when the measure is not there or out of the caller's reach
     */
    @PreAuthorize("@access.may('READ_MEASURE')")
    public MeasureDossier of(String key, int periods) {
        MeasureView measure = measures.findByKey(key)
                .map(Measure::view)
                .filter(view -> access.reach(Act.READ_MEASURE).covers(view.owner(), view.unitKey(), view.sharedWith()))
                .orElseThrow(() -> new NotFoundException("measure", key));
        Instant now = clock.instant();
        Facts known = facts.known(List.of(measure.id()), now).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("measure", key));
        Evaluation evaluation = Judge.evaluate(known.subject(), known.observations(), now);
        return new MeasureDossier(
                measure,
                definitions.all(measure.id()),
                evaluation,
                observations.revisions(
                        measure.id(),
                        measure.frequency(),
                        firstDay(evaluation, periods),
                        Period.LATEST,
                        Observations.MOST),
                now);
    }

    private static LocalDate firstDay(Evaluation evaluation, int periods) {
        int from = Math.max(0, evaluation.periods().size() - periods);
        return evaluation.periods().isEmpty()
                ? Period.EARLIEST
                : evaluation.periods().get(from).period().firstDay();
    }
}
