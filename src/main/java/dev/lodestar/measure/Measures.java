package dev.lodestar.measure;

import static java.util.Objects.requireNonNull;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.VersionNeededException;
import dev.lodestar.measure.pace.Definition;
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
    private final RebaselineRepository rebaselines;
    private final StatusStore statuses;
    private final DefinitionPolicy policy;
    private final Judging judging;
    private final Access access;
    private final Tenants tenants;
    private final Clock clock;

    Measures(
            MeasureRepository measures,
            DefinitionStore definitions,
            RebaselineRepository rebaselines,
            StatusStore statuses,
            DefinitionPolicy policy,
            Judging judging,
            Access access,
            Tenants tenants,
            Clock clock) {
        this.measures = measures;
        this.definitions = definitions;
        this.rebaselines = rebaselines;
        this.statuses = statuses;
        this.policy = policy;
        this.judging = judging;
        this.access = access;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * Creates a measure or redefines it; the same document again changes nothing. A definition that differs becomes a
     * further version. What a person redefines back over closed periods waits for the second person's approval, see {@link
     * Rebaselines}: the measure is answered unchanged then. A token's system attests that the approver agreed.
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
            checkChange(measure, resolved, expectedVersion);
            return mustWait(measure, resolved)
                    ? requested(measure, document, resolved)
                    : redefined(measure, resolved, access.caller().key());
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

    /** Redefines a measure as a second person approved it; throws as {@link #define} does, and when it changed since. */
    void applyApproved(RebaselineRequest request, JsonNode document) {
        MeasureDocument wanted =
                MeasureDocumentReader.read(document, tenants.current().zone());
        MeasureDocument.Rebaseline agreed = requireNonNull(wanted.rebaseline());
        MeasureDocument resolved = new MeasureDocument(
                policy.resolved(wanted.traits()),
                wanted.definition(),
                new MeasureDocument.Rebaseline(agreed.reason(), request.approver()));
        Measure measure = measures.findForChange(request.measureKey())
                .filter(found -> !found.isRetired() && found.version() == request.measureVersion())
                .orElseThrow(() -> new ConflictException("Measure '" + request.measureKey()
                        + "' changed since that was asked for; refuse it and have it asked for again"));
        redefined(measure, resolved, request.requestedBy());
    }

    /** Redefines a measure as a second person agreed, without reaching back; the caller has locked it. */
    void redefine(Measure measure, Definition definition, String by) {
        MeasureView view = measure.view();
        MeasureTraits traits = new MeasureTraits(
                view.name(),
                view.unit(),
                view.kind(),
                view.frequency(),
                view.zone(),
                view.graceHours(),
                view.owner(),
                view.unitKey(),
                view.sharedWith());
        redefined(measure, new MeasureDocument(traits, definition, null), by);
    }

    private MeasureView created(String key, MeasureDocument wanted) {
        Measure measure = new Measure(policy.checkedKey(key).value(), wanted.traits());
        return defined(measure, wanted, access.caller().key());
    }

    private void checkChange(Measure measure, MeasureDocument wanted, @Nullable Long expectedVersion) {
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
        if (!isSame(measure, wanted)) {
            policy.checkReachingBack(wanted, clock.instant());
        }
    }

    private boolean isSame(Measure measure, MeasureDocument wanted) {
        return definitions
                .version(measure.id(), measure.latestDefinition())
                .filter(latest -> policy.same(latest, wanted.definition()))
                .isPresent();
    }

    private boolean mustWait(Measure measure, MeasureDocument wanted) {
        return !access.caller().isToken() && policy.reachesBack(wanted, clock.instant()) && !isSame(measure, wanted);
    }

    private MeasureView requested(Measure measure, JsonNode document, MeasureDocument wanted) {
        MeasureDocument.Rebaseline asked = requireNonNull(wanted.rebaseline());
        rebaselines.saveAndFlush(new RebaselineRequest(
                measure.key(),
                measure.version(),
                document.toString(),
                asked.reason(),
                policy.approver(asked).key(),
                access.caller().key(),
                Timestamps.precise(clock.instant())));
        return measure.view();
    }

    private MeasureView redefined(Measure measure, MeasureDocument wanted, String by) {
        boolean same = isSame(measure, wanted);
        measure.redescribe(wanted.traits());
        return same ? measures.saveAndFlush(measure).view() : defined(measure, wanted, by);
    }

    private MeasureView defined(Measure measure, MeasureDocument wanted, String by) {
        int version = measure.nextDefinition();
        Measure stored = measures.saveAndFlush(measure);
        Instant now = Timestamps.precise(clock.instant());
        definitions.add(stored.id(), policy.numbered(wanted.definition(), version), now, by, wanted.rebaseline());
        judging.judgeDefined(stored.id(), now);
        return stored.view();
    }
}
