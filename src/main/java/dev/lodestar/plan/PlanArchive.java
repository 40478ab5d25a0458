package dev.lodestar.plan;

import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.document.PlanDocument;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plans as they were in force at any moment. Who may see one is decided by the owner and the unit that it had then; out
 * of that reach it does not exist: {@link NotFoundException}.
 */
@Service
@Transactional(readOnly = true)
public class PlanArchive {

    private final ArchiveStore store;
    private final PlanRepository plans;
    private final PlanVersionRepository versions;
    private final PublishedDocuments documents;
    private final Access access;

    PlanArchive(
            ArchiveStore store,
            PlanRepository plans,
            PlanVersionRepository versions,
            PublishedDocuments documents,
            Access access) {
        this.store = store;
        this.plans = plans;
        this.versions = versions;
        this.documents = documents;
        this.access = access;
    }

    /** Lists the plans published by then with the name, unit and owner of then, the newest year first, in one statement. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public List<PlanSummary> list(Instant knownAt) {
        Reach reach = access.reach(Act.READ_PLAN);
        return store.inForce(knownAt).stream()
                .filter(plan -> reach.covers(plan.owner(), plan.unitKey()))
                .toList();
    }

    /**
     * The version in force then; {@code latest} is its number, {@code revision} that of the plan as it is now.
     *
     * @throws NotFoundException when nothing was published by then
     */
    @PreAuthorize("@access.may('READ_PLAN')")
    public PlanView published(String key, Instant knownAt) {
        Plan plan = plan(key);
        PlanHistory history = history(plan, knownAt);
        PlanVersionView inForce = history.versions().getFirst();
        return new PlanView(history.document(), inForce, inForce.number(), plan.revision());
    }

    /**
     * The version in force then and what is on record about all until then, in two statements.
     *
     * @throws NotFoundException when nothing was published by then
     */
    @PreAuthorize("@access.may('READ_PLAN')")
    public PlanHistory history(String key, Instant knownAt) {
        return history(plan(key), knownAt);
    }

    private Plan plan(String key) {
        return plans.findByKey(key).orElseThrow(() -> new NotFoundException("plan", key));
    }

    private PlanHistory history(Plan plan, Instant knownAt) {
        List<PlanVersionView> published = versions.list(plan.id()).stream()
                .map(VersionRow::view)
                .filter(version -> !version.publishedAt().isAfter(knownAt))
                .toList();
        if (published.isEmpty()) {
            throw new NotFoundException("plan published then", plan.key());
        }
        PlanDocument document = documents.get(plan, published.getFirst().number());
        if (!access.reach(Act.READ_PLAN).covers(document.owner(), document.unitKey())) {
            throw new NotFoundException("plan published then", plan.key());
        }
        return new PlanHistory(document, published);
    }
}
