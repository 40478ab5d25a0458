package dev.lodestar.measure;

import dev.lodestar.measure.pace.Definition;
import dev.lodestar.measure.pace.LagRule;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes from how many lags in a row on measures raise alerts. */
@Service
@Transactional
public class LagRules {

    private final MeasureRepository repository;
    private final DefinitionStore definitions;
    private final Measures measures;
    private final Clock clock;

    LagRules(MeasureRepository repository, DefinitionStore definitions, Measures measures, Clock clock) {
        this.repository = repository;
        this.definitions = definitions;
        this.measures = measures;
        this.clock = clock;
    }

    /** The lag rules of these measures' latest definitions, by their numbers, in one statement. */
    @CalledBySystem("a rule of a unit or plan is compared with what its measures have")
    @Transactional(readOnly = true)
    public Map<Long, LagRule> current(Collection<Long> measureIds) {
        Map<Long, LagRule> current = new HashMap<>();
        definitions.latest(measureIds).forEach((id, definition) -> current.put(id, definition.lag()));
        return current;
    }

    /**
     * Defines a measure anew with this lag rule, from its first open period on: what is closed was judged by the rule of then
     * and stays so. One that has the rule already is left alone, and so is one that is retired or gone.
     *
     * @param by the key of who keeps the rule; empty when the product gives back what was there before
     */
    @CalledBySystem("a rule that somebody keeps reaches its measures; who kept it was asked whether they may")
    public void set(String key, LagRule lag, String by) {
        Instant now = clock.instant();
        repository.findForChange(key).ifPresent(measure -> {
            Definition latest = definitions
                    .version(measure.id(), measure.latestDefinition())
                    .orElseThrow();
            if (!measure.isRetired() && !latest.lag().equals(lag)) {
                LocalDate open = measure.view().firstOpen(now).firstDay();
                LocalDate from = open.isBefore(latest.effectiveFrom()) ? latest.effectiveFrom() : open;
                measures.redefine(measure, latest.lagging(lag).from(from), by);
            }
        });
    }
}
