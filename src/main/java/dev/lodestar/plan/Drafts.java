package dev.lodestar.plan;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.plan.document.EditConflictException;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentReader;
import dev.lodestar.plan.document.PlanDocumentWriter;
import dev.lodestar.plan.document.PlanEdit;
import dev.lodestar.plan.document.PlanEdits;
import dev.lodestar.plan.document.Quality;
import dev.lodestar.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Drafts that several people write at once: each edit is stored by itself, against what its writer saw. There is one draft
 * a plan; it begins as the published version.
 */
@Service
@Transactional(readOnly = true)
public class Drafts {

    private final PlanDraftRepository drafts;
    private final PlanEditRepository edits;
    private final PlanVersionRepository versions;
    private final PublishedDocuments documents;
    private final PlanAccess planAccess;
    private final Publisher publisher;
    private final PublishingRules rules;
    private final ThresholdStore thresholds;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    Drafts(
            PlanDraftRepository drafts,
            PlanEditRepository edits,
            PlanVersionRepository versions,
            PublishedDocuments documents,
            PlanAccess planAccess,
            Publisher publisher,
            PublishingRules rules,
            ThresholdStore thresholds,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.edits = edits;
        this.versions = versions;
        this.documents = documents;
        this.planAccess = planAccess;
        this.publisher = publisher;
        this.rules = rules;
        this.thresholds = thresholds;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** The plan as it is being written, or as it is published while nobody writes; throws {@link NotFoundException}. */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    public DraftView open(String key) {
        Plan plan = planAccess.read(key, Act.EDIT_PLAN);
        return view(plan, drafts.findByPlanId(plan.id()).orElse(null));
    }

    /** How well the plan, as it is being written or else published, follows the method. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public Quality quality(String key) {
        Plan plan = planAccess.read(key, Act.READ_PLAN);
        if (plan.publishedVersion() == 0) {
            throw new NotFoundException("published plan", key);
        }
        return Quality.of(documents.get(plan, plan.publishedVersion()), thresholds.read());
    }

    /**
     * Applies edits to the draft, all or none, and begins one where there is none.
     *
     * @throws EditConflictException when somebody else changed the same thing
     * @throws InvalidInputException when the document would not be well-formed; what is merely unfinished is fine
     */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    @Transactional
    public DraftView edit(String key, List<PlanEdit> changes) {
        Plan plan = planAccess.lock(key, Act.EDIT_PLAN);
        PlanDraft draft = drafts.findByPlanId(plan.id()).orElse(null);
        PlanEdits.Edited edited = PlanEdits.apply(content(plan, draft), changes);
        if (edited.inverse().isEmpty()) {
            return view(plan, draft);
        }
        PlanDraft stored = store(plan, draft, edited.document());
        edits.save(new PlanEditEntry(
                plan.id(), changes, edited.inverse(), access.caller().key(), now()));
        return view(plan, stored);
    }

    /**
     * Takes back what the caller did last in the draft and did not take back yet.
     *
     * @throws InvalidInputException when there is nothing to take back
     * @throws EditConflictException when somebody else has built on it since
     */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    @Transactional
    public DraftView undo(String key) {
        Plan plan = planAccess.lock(key, Act.EDIT_PLAN);
        PlanDraft draft = drafts.findByPlanId(plan.id()).orElse(null);
        PlanEditEntry last = edits.findLast(plan.id(), access.caller().key())
                .orElseThrow(() -> new InvalidInputException("", "undo.nothing", "There is nothing of yours to undo"));
        PlanEdits.Edited edited = PlanEdits.apply(content(plan, draft), last.undo());
        return view(plan, store(plan, draft, edited.document()));
    }

    /**
     * Throws the draft away.
     *
     * @param revision that was looked at; null for whatever is there
     * @throws ConflictException when somebody edited since
     */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    @Transactional
    public void discard(String key, @Nullable Long revision) {
        Plan plan = planAccess.lock(key, Act.EDIT_PLAN);
        planAccess.refuseOther(plan, revision);
        if (plan.publishedVersion() == 0) {
            throw new InvalidInputException("", "draft.only", "Nothing is published yet, so the draft is all there is");
        }
        drafts.findByPlanId(plan.id()).ifPresent(draft -> {
            drafts.delete(draft);
            edits.close(plan.id(), -1);
            plan.touch();
            tell(planAccess.store(plan));
        });
    }

    /** What publishing the draft now would touch; null when nothing works that out here. */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    public @Nullable ComputedImpact impact(String key) {
        Plan plan = planAccess.read(key, Act.EDIT_PLAN);
        PlanDraft draft = drafts.findByPlanId(plan.id()).orElse(null);
        return publisher.impact(plan, PlanDocumentReader.read(key, content(plan, draft)), now());
    }

    /** Begins the draft anew with the content of a version. */
    @PreAuthorize("@access.may('EDIT_PLAN')")
    @Transactional
    public DraftView startFrom(String key, int version) {
        Plan plan = planAccess.lock(key, Act.EDIT_PLAN);
        if (versions.find(plan.id(), version).isEmpty()) {
            throw new NotFoundException("published plan", key + " v" + version);
        }
        drafts.findByPlanId(plan.id()).ifPresent(draft -> {
            throw new ConflictException(
                    "There is a draft by " + draft.editedBy() + "; publish it or throw it away first");
        });
        ObjectNode content = PlanDocumentWriter.json(documents.get(plan, version));
        PlanDraft stored = store(plan, null, content);
        stored.restore(version, stored.document(), access.caller().key(), now());
        return view(plan, stored);
    }

    private ObjectNode content(Plan plan, @Nullable PlanDraft draft) {
        return draft == null
                ? PlanDocumentWriter.json(documents.get(plan, plan.publishedVersion()))
                : (ObjectNode) json.readTree(draft.document());
    }

    private PlanDraft store(Plan plan, @Nullable PlanDraft draft, ObjectNode document) {
        PlanDocument content = PlanDocumentReader.read(plan.key(), document);
        planAccess.checkUnit(content, plan);
        plan.draft(content);
        Plan stored = planAccess.store(plan);
        String text = PlanDocumentWriter.text(content);
        String by = access.caller().key();
        tell(stored);
        if (draft == null) {
            return drafts.save(new PlanDraft(stored.id(), text, by, now()));
        }
        draft.replace(text, by, now());
        return draft;
    }

    private void tell(Plan plan) {
        events.publishEvent(new PlanDraftChanged(
                TenantScope.current(),
                plan.key(),
                plan.revision(),
                access.caller().key(),
                now()));
    }

    private DraftView view(Plan plan, @Nullable PlanDraft draft) {
        PlanDocument content = PlanDocumentReader.read(plan.key(), content(plan, draft));
        return new DraftView(
                content,
                draft != null,
                plan.revision(),
                plan.publishedVersion(),
                draft == null ? null : draft.editedBy(),
                draft == null ? null : draft.editedAt(),
                rules.broken(content),
                Quality.of(content, thresholds.read()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
