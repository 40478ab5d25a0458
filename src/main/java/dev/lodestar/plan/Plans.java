package dev.lodestar.plan;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentReader;
import dev.lodestar.plan.document.PlanDocumentWriter;
import dev.lodestar.plan.document.PlanRules;
import dev.lodestar.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
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

    private static final int MOST_BEGUN = 500;

    private final PlanRepository plans;
    private final PlanDraftRepository drafts;
    private final PlanVersionRepository versions;
    private final PublishedDocuments documents;
    private final PlanAccess planAccess;
    private final Publisher publisher;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    Plans(
            PlanRepository plans,
            PlanDraftRepository drafts,
            PlanVersionRepository versions,
            PublishedDocuments documents,
            PlanAccess planAccess,
            Publisher publisher,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.drafts = drafts;
        this.versions = versions;
        this.documents = documents;
        this.planAccess = planAccess;
        this.publisher = publisher;
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

    /** Lists the plans in the caller's reach of which nothing is published yet, the newest first, of the last 500. */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    public List<PlanSummary> begun() {
        Reach reach = access.reach(Act.EDIT_PLAN);
        return plans.findBegun(Limit.of(MOST_BEGUN)).stream()
                .filter(plan -> reach.covers(plan.owner(), plan.unitKey()))
                .map(Plan::summary)
                .toList();
    }

    /** A published version, the newest without a number; throws {@link NotFoundException} when there is none. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public PlanView published(String key, @Nullable Integer version) {
        Plan plan = planAccess.read(key, Act.READ_PLAN);
        int number = version == null ? plan.publishedVersion() : version;
        PlanVersionView view = versions.find(plan.id(), number)
                .map(VersionRow::view)
                .orElseThrow(
                        () -> new NotFoundException("published plan", version == null ? key : key + " v" + version));
        return new PlanView(documents.get(plan, number), view, plan.publishedVersion(), plan.revision());
    }

    /** The published versions, the newest first. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public List<PlanVersionView> versions(String key) {
        return versions.list(planAccess.read(key, Act.READ_PLAN).id()).stream()
                .map(VersionRow::view)
                .toList();
    }

    /** The newest version and what is on record about all of them, in two statements. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public PlanHistory history(String key) {
        Plan plan = planAccess.read(key, Act.READ_PLAN);
        List<PlanVersionView> published =
                versions.list(plan.id()).stream().map(VersionRow::view).toList();
        if (published.isEmpty()) {
            throw new NotFoundException("published plan", key);
        }
        return new PlanHistory(documents.get(plan, published.getFirst().number()), published);
    }

    /** The draft, if one is being written. */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    public Optional<PlanDraftView> draft(String key) {
        Plan plan = planAccess.read(key, Act.EDIT_PLAN);
        return drafts.findByPlanId(plan.id()).map(draft -> view(plan, document(plan, draft), draft));
    }

    /** What guards the next {@link #putDraft} of this plan; empty when the plan is new. */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    public Optional<Long> revision(String key) {
        return plans.findByKey(key)
                .map(plan -> planAccess.inReach(plan, Act.EDIT_PLAN).revision());
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
        Optional<Plan> found = planAccess.find(key, Act.EDIT_PLAN);
        if (ifMatch != null && !found.map(Plan::revision).equals(Optional.of(ifMatch))) {
            throw PlanAccess.changedMeanwhile(key);
        }
        PlanDocument content = PlanDocumentReader.read(key, document);
        planAccess.checkUnit(content, found.orElse(null));
        Plan plan = found.orElseGet(() -> new Plan(content));
        plan.draft(content);
        Plan stored = planAccess.store(plan);
        events.publishEvent(new PlanDraftChanged(
                TenantScope.current(), key, stored.revision(), access.caller().key(), now()));
        return view(stored, content, storeDraft(stored, PlanDocumentWriter.text(content)));
    }

    /**
     * Makes the draft the next version, which never changes again, and stores with it what it touches.
     *
     * @throws InvalidInputException naming every broken rule, with pointers into the document, or that there is no draft
     * @throws ConflictException when somebody else published or edited since the revision that was looked at
     */
    @PreAuthorize("@access.may('PUBLISH_PLAN')")
    @Transactional
    public PlanVersionView publish(String key, Publication publication) {
        Plan plan = planAccess.lock(key, Act.PUBLISH_PLAN);
        planAccess.refuseOther(plan, publication.revision());
        PlanDraft draft = drafts.findByPlanId(plan.id())
                .orElseThrow(() -> new InvalidInputException(
                        "", "draft.missing", "There is no draft of " + key + " to publish; store one first"));
        PlanVersionView version = publisher.publish(plan, document(plan, draft), publication, draft.restores());
        drafts.delete(draft);
        return version;
    }

    /**
     * Publishes the content of an earlier version again, as the next one.
     *
     * @throws ConflictException while somebody writes a draft, which would undo it unseen
     */
    @PreAuthorize("@access.may('PUBLISH_PLAN')")
    @Transactional
    public PlanVersionView restore(String key, int version, Publication publication) {
        Plan plan = planAccess.lock(key, Act.PUBLISH_PLAN);
        planAccess.refuseOther(plan, publication.revision());
        if (versions.find(plan.id(), version).isEmpty()) {
            throw new NotFoundException("published plan", key + " v" + version);
        }
        drafts.findByPlanId(plan.id()).ifPresent(draft -> {
            throw new ConflictException(
                    "There is a draft by " + draft.editedBy() + "; publish it or throw it away first");
        });
        return publisher.publish(plan, documents.get(plan, version), publication, version);
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
}
