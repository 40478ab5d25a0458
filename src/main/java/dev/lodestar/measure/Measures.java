package dev.lodestar.measure;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.VersionNeededException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Defines measures and shows them. */
@Service
@Transactional
public class Measures {

    private final MeasureRepository measures;
    private final DefinitionStore definitions;
    private final StatusStore statuses;
    private final DefinitionPolicy policy;
    private final Judging judging;
    private final Access access;
    private final Tenants tenants;
    private final Clock clock;

    Measures(
            MeasureRepository measures,
            DefinitionStore definitions,
            StatusStore statuses,
            DefinitionPolicy policy,
            Judging judging,
            Access access,
            Tenants tenants,
            Clock clock) {
        this.measures = measures;
        this.definitions = definitions;
        this.statuses = statuses;
        this.policy = policy;
        this.judging = judging;
        this.access = access;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * Creates a measure or redefines it; the same document again changes nothing. A definition that differs becomes a
     * further version.
     *
     * @param document name, unit, kind, frequency, zone, graceHours, owner, unitKey, sharedWith, definition, rebaseline
     * @param expectedVersion the version that the caller read, null for a new measure
     * @throws InvalidInputException with every field that is wrong; nothing was changed then
     * @throws ConflictException when the measure is at another version
     * @throws NotFoundException when the measure is out of the caller's reach
     */
    @PreAuthorize("@access.may('DEFINE_MEASURE')")
    public MeasureView define(String key, JsonNode document, @Nullable Long expectedVersion) {
        MeasureDocument wanted =
                MeasureDocumentReader.read(document, tenants.current().zone());
        MeasureTraits traits = policy.resolved(wanted.traits());
        if (!access.reach(Act.DEFINE_MEASURE).covers(traits.owner(), traits.unitKey())) {
            throw new InvalidInputException("/unitKey", "OUT_OF_REACH", "Name a unit that you may define measures for");
        }
        Measure measure = measures.findByKey(key).orElse(null);
        MeasureDocument resolved = new MeasureDocument(traits, wanted.definition(), wanted.rebaseline());
        if (measure != null) {
            return redefined(measure, resolved, expectedVersion);
        }
        if (expectedVersion != null) {
            throw new ConflictException("There is no measure '" + key + "' to change");
        }
        return created(key, resolved);
    }

    /** The measure with its definitions and status; throws {@link NotFoundException} when it is not there or out of reach. */
    @PreAuthorize("@access.may('READ_MEASURE')")
    @Transactional(readOnly = true)
    public MeasureDetail get(String key) {
        MeasureView view = measures.findByKey(key)
                .map(Measure::view)
                .filter(found ->
                        access.reach(Act.READ_MEASURE).covers(found.owner(), found.unitKey(), found.sharedWith()))
                .orElseThrow(() -> new NotFoundException("measure", key));
        return new MeasureDetail(
                view,
                definitions.all(view.id()),
                statuses.read(access.reach(Act.READ_MEASURE), List.of(key), MeasureFilter.ALL, "", 1).stream()
                        .findFirst()
                        .orElse(null));
    }

    private MeasureView created(String key, MeasureDocument wanted) {
        Measure measure = new Measure(policy.checkedKey(key).value(), wanted.traits());
        return defined(measure, wanted);
    }

    private MeasureView redefined(Measure measure, MeasureDocument wanted, @Nullable Long expectedVersion) {
        if (!access.reach(Act.DEFINE_MEASURE).covers(measure.owner(), measure.unitKey())) {
            throw new NotFoundException("measure", measure.key());
        }
        if (expectedVersion == null) {
            throw new VersionNeededException("measure", measure.key());
        }
        if (expectedVersion != measure.version()) {
            throw new ConflictException("Measure '" + measure.key() + "' is at version " + measure.version()
                    + "; read it again, then send your change with that version");
        }
        var objections = measure.objectionsTo(wanted.traits());
        if (!objections.isEmpty()) {
            throw new InvalidInputException(objections);
        }
        measure.redescribe(wanted.traits());
        var latest = definitions.version(measure.id(), measure.latestDefinition());
        if (latest.isPresent() && policy.same(latest.get(), wanted.definition())) {
            return measures.saveAndFlush(measure).view();
        }
        policy.checkReachingBack(wanted, clock.instant());
        return defined(measure, wanted);
    }

    private MeasureView defined(Measure measure, MeasureDocument wanted) {
        int version = measure.nextDefinition();
        Measure stored = measures.saveAndFlush(measure);
        Instant now = Timestamps.precise(clock.instant());
        definitions.add(
                stored.id(),
                policy.numbered(wanted.definition(), version),
                now,
                access.caller().key(),
                wanted.rebaseline());
        judging.judgeDefined(stored.id(), now);
        return stored.view();
    }
}
