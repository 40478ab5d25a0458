package dev.lodestar.plan;

import static java.util.Objects.requireNonNull;

import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentReader;
import dev.lodestar.tenancy.CalledBySystem;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The newest published plans of the tenant in scope, whoever asks; for modules that follow what plans say. */
@Service
@Transactional(readOnly = true)
public class PublishedPlans {

    private final PlanRepository plans;
    private final PlanVersionRepository versions;
    private final PublishedDocuments documents;
    private final ArchiveStore archive;

    PublishedPlans(
            PlanRepository plans, PlanVersionRepository versions, PublishedDocuments documents, ArchiveStore archive) {
        this.plans = plans;
        this.versions = versions;
        this.documents = documents;
        this.archive = archive;
    }

    /** What is published of this plan, if anything is. */
    @CalledBySystem("modules follow what a plan says")
    public Optional<PlanDocument> find(String key) {
        return plans.findByKey(key)
                .filter(plan -> plan.publishedVersion() > 0)
                .map(plan -> documents.get(plan, plan.publishedVersion()));
    }

    /** Every published plan, the newest year first. */
    @CalledBySystem("modules follow what plans say")
    public List<PlanSummary> all() {
        return plans.findPublished().stream().map(Plan::summary).toList();
    }

    /** What every published plan says, by its key, in two statements at most. */
    @CalledBySystem("modules follow what plans say")
    public Map<String, PlanDocument> documents() {
        List<Plan> published = plans.findPublished();
        Map<Long, PlanDocument> found = documents.newest(published);
        return published.stream().collect(Collectors.toMap(Plan::key, plan -> requireNonNull(found.get(plan.id()))));
    }

    /** What every plan that was in force then said, by its key, in one statement. */
    @CalledBySystem("modules tell what plans said then")
    public Map<String, PlanDocument> documents(Instant knownAt) {
        return archive.documentsInForce(knownAt).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> PlanDocumentReader.read(
                                entry.getKey(), JsonMapper.shared().readTree(entry.getValue()))));
    }

    /** Every published plan with what it says, the newest year first, in two statements at most. */
    @CalledBySystem("modules follow what plans say")
    public Map<PlanSummary, PlanDocument> said() {
        List<Plan> published = plans.findPublished();
        Map<Long, PlanDocument> found = documents.newest(published);
        Map<PlanSummary, PlanDocument> said = new LinkedHashMap<>();
        published.forEach(plan -> said.put(plan.summary(), requireNonNull(found.get(plan.id()))));
        return said;
    }

    /** What this plan said at a moment and what is on record about all its versions until then, if it was published. */
    @CalledBySystem("modules put on record how a plan stood")
    public Optional<PlanHistory> history(String key, Instant knownAt) {
        return plans.findByKey(key).flatMap(plan -> {
            List<PlanVersionView> published = versions.list(plan.id()).stream()
                    .map(VersionRow::view)
                    .filter(version -> !version.publishedAt().isAfter(knownAt))
                    .toList();
            return published.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PlanHistory(
                            documents.get(plan, published.getFirst().number()), published));
        });
    }

    /** What a version of this plan says and what is on record about it, if there is such a version. */
    @CalledBySystem("modules compare what a plan says with what it said")
    public Optional<PublishedVersion> version(String key, int number) {
        return plans.findByKey(key)
                .flatMap(plan -> versions.find(plan.id(), number)
                        .map(row -> new PublishedVersion(documents.get(plan, number), row.view())));
    }

    /** That versions of these plans were published after one moment and until another, the newest first, in one statement. */
    @CalledBySystem("modules tell what changed meanwhile")
    public List<PlanVersionNote> published(Collection<String> planKeys, Instant since, Instant until, int limit) {
        return planKeys.isEmpty() ? List.of() : versions.notes(planKeys, since, until, Limit.of(limit));
    }
}
