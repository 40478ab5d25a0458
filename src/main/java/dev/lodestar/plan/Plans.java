package dev.lodestar.plan;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentReader;
import dev.lodestar.plan.document.PlanDocumentWriter;
import dev.lodestar.plan.document.PlanRules;
import dev.lodestar.plan.document.Problems;
import dev.lodestar.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The plans of the tenant in scope. A plan out of the caller's reach does not exist: {@link NotFoundException}.
 */
@Service
@Transactional(readOnly = true)
public class Plans {

    private final PlanRepository plans;
    private final PlanDraftRepository drafts;
    private final PlanVersionRepository versions;
    private final PublishedDocuments documents;
    private final PublishingRules rules;
    private final Organisation organisation;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    Plans(
            PlanRepository plans,
            PlanDraftRepository drafts,
            PlanVersionRepository versions,
            PublishedDocuments documents,
            PublishingRules rules,
            Organisation organisation,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.drafts = drafts;
        this.versions = versions;
        this.documents = documents;
        this.rules = rules;
        this.organisation = organisation;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Lists the published plans, the newest year first. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public List<PlanSummary> list() {
        Reach reach = access.reach(Act.READ_PLAN);
        return plans.findPublished().stream()
                .filter(plan -> reach.covers(plan.owner(), plan.unitKey()))
                .map(Plan::summary)
                .toList();
    }

    /** A published version, the newest without a number; throws {@link NotFoundException} when there is none. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public PlanView published(String key, @Nullable Integer version) {
        Plan plan = plan(key, Act.READ_PLAN);
        int number = version == null ? plan.publishedVersion() : version;
        PlanVersionView view = versions.find(plan.id(), number)
                .orElseThrow(
                        () -> new NotFoundException("published plan", version == null ? key : key + " v" + version));
        return new PlanView(documents.get(plan, number), view, plan.publishedVersion(), plan.revision());
    }

    /** The published versions, the newest first. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public List<PlanVersionView> versions(String key) {
        return versions.list(plan(key, Act.READ_PLAN).id());
    }

    /** The newest version and what is on record about all of them, in two statements. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public PlanHistory history(String key) {
        Plan plan = plan(key, Act.READ_PLAN);
        List<PlanVersionView> published = versions.list(plan.id());
        if (published.isEmpty()) {
            throw new NotFoundException("published plan", key);
        }
        return new PlanHistory(documents.get(plan, published.getFirst().number()), published);
    }

    /** The draft, if one is being written. */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    public Optional<PlanDraftView> draft(String key) {
        Plan plan = plan(key, Act.EDIT_PLAN);
        return drafts.findByPlanId(plan.id()).map(draft -> view(plan, document(plan, draft), draft));
    }

    /** What guards the next {@link #putDraft} of this plan; empty when the plan is new. */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    public Optional<Long> revision(String key) {
        return plans.findByKey(key).map(plan -> inReach(plan, Act.EDIT_PLAN).revision());
    }

    /**
     * Stores the document as the draft of the plan, in place of an earlier draft; adds the plan when it is new.
     *
     * @param ifMatch the revision that the change is based on; null to store whatever is there
     * @throws InvalidInputException when the document is refused; nothing is stored then
     * @throws ConflictException when somebody else changed the plan since that revision
     */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    @Transactional
    public PlanDraftView putDraft(String key, JsonNode document, @Nullable Long ifMatch) {
        Optional<Plan> found = plans.findByKey(key).map(plan -> inReach(plan, Act.EDIT_PLAN));
        if (ifMatch != null && !found.map(Plan::revision).equals(Optional.of(ifMatch))) {
            throw changedMeanwhile(key);
        }
        PlanDocument content = PlanDocumentReader.read(key, document);
        checkUnit(content, found.orElse(null));
        Plan plan = found.orElseGet(() -> new Plan(content));
        plan.draft(content);
        Plan stored = store(plan);
        return view(stored, content, storeDraft(stored, PlanDocumentWriter.text(content)));
    }

    /**
     * Makes the draft the next version, which never changes again.
     *
     * @param reason why the plan changes
     * @param expectedImpact what the change is to do
     * @throws InvalidInputException naming every broken rule, with pointers into the document, or that there is no draft
     * @throws ConflictException when somebody else published or edited at the same time
     */
    @PreAuthorize("@access.may('PUBLISH_PLAN')")
    @Transactional
    public PlanVersionView publish(String key, String reason, String expectedImpact) {
        Plan plan = plan(key, Act.PUBLISH_PLAN);
        PlanDraft draft = drafts.findByPlanId(plan.id())
                .orElseThrow(() -> new InvalidInputException(
                        "", "draft.missing", "There is no draft of " + key + " to publish; store one first"));
        PlanDocument content = document(plan, draft);
        Problems problems = new Problems();
        new ChangeRecord(reason, expectedImpact).check(problems);
        rules.broken(content).forEach(problems::add);
        problems.refuseIfAny();
        checkUnit(content, plan);
        PlanVersionView version = new PlanVersionView(
                plan.publish(content), reason, expectedImpact, access.caller().key(), now());
        Plan stored = store(plan);
        versions.save(new PlanVersion(stored.id(), draft.document(), version));
        drafts.delete(draft);
        events.publishEvent(new PlanPublished(TenantScope.current(), key, version.number(), version.publishedAt()));
        return version;
    }

    private Plan plan(String key, Act act) {
        return inReach(plans.findByKey(key).orElseThrow(() -> new NotFoundException("plan", key)), act);
    }

    private Plan inReach(Plan plan, Act act) {
        if (!access.reach(act).covers(plan.owner(), plan.unitKey())) {
            throw new NotFoundException("plan", plan.key());
        }
        return plan;
    }

    /** Whoever owns a plan may edit it where it is; only whoever reaches a unit may put a plan there. */
    private void checkUnit(PlanDocument content, @Nullable Plan plan) {
        String unit = content.unitKey();
        if (organisation.unit(unit).isEmpty()) {
            throw new InvalidInputException("/unitKey", "unit.unknown", "There is no unit " + unit);
        }
        boolean stays = plan != null && plan.unitKey().equals(unit);
        if (!stays && !access.reach(Act.EDIT_PLAN).covers(null, unit)) {
            throw new InvalidInputException("/unitKey", "unit.out-of-reach", "You write no plans for unit " + unit);
        }
    }

    /** Stores the plan before what hangs on it: its revision decides between two who change it at once. */
    private Plan store(Plan plan) {
        try {
            return plans.saveAndFlush(plan);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
            throw (ConflictException) changedMeanwhile(plan.key()).initCause(e);
        }
    }

    private PlanDraft storeDraft(Plan plan, String text) {
        String by = access.caller().key();
        Optional<PlanDraft> found = drafts.findByPlanId(plan.id());
        found.ifPresent(draft -> draft.replace(text, by, now()));
        return found.orElseGet(() -> drafts.save(new PlanDraft(plan.id(), text, by, now())));
    }

    private PlanDocument document(Plan plan, PlanDraft draft) {
        return PlanDocumentReader.read(plan.key(), json.readTree(draft.document()));
    }

    private static PlanDraftView view(Plan plan, PlanDocument content, PlanDraft draft) {
        return new PlanDraftView(
                content, plan.revision(), draft.editedBy(), draft.editedAt(), PlanRules.warnings(content));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ConflictException changedMeanwhile(String key) {
        return new ConflictException("Somebody else changed plan " + key + " meanwhile; read it again, then decide");
    }
}
