package dev.lodestar.measure;

import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes from how many lags in a row on measures raise alerts. */
@Service
@Transactional
public class LagRules {

    private final MeasureRepository repository;
    private final DefinitionStore definitions;
    private final Measures measures;
    private final Access access;
    private final Clock clock;

    LagRules(MeasureRepository repository, DefinitionStore definitions, Measures measures, Access access, Clock clock) {
        this.repository = repository;
        this.definitions = definitions;
        this.measures = measures;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Defines measures anew with this lag rule, from their first open period on: what is closed was judged by the rule of
     * then and stays so. One that has the rule already is left alone, and so is one that is retired.
     *
     * @return how many got another definition
     * @throws NotFoundException when one is not there or out of the caller's reach; nothing was changed then
     */
    @PreAuthorize("@access.may('DEFINE_MEASURE')")
    public int change(Collection<String> keys, LagRule lag) {
        Instant now = clock.instant();
        // Always in one order, so that two who change several measures do not wait for each other.
        return (int)
                keys.stream().sorted().filter(key -> changed(key, lag, now)).count();
    }

    private boolean changed(String key, LagRule lag, Instant now) {
        Measure measure = repository
                .findForChange(key)
                .filter(found -> access.reach(Act.DEFINE_MEASURE).covers(found.owner(), found.unitKey()))
                .orElseThrow(() -> new NotFoundException("measure", key));
        Definition latest =
                definitions.version(measure.id(), measure.latestDefinition()).orElseThrow();
        if (measure.isRetired() || latest.lag().equals(lag)) {
            return false;
        }
        LocalDate open = measure.view().firstOpen(now).firstDay();
        LocalDate from = open.isBefore(latest.effectiveFrom()) ? latest.effectiveFrom() : open;
        measures.redefine(
                measure, latest.lagging(lag).from(from), access.caller().key());
        return true;
    }
}
