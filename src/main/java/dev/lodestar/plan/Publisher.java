package dev.lodestar.plan;

import dev.lodestar.organisation.Access;
import dev.lodestar.plan.document.MeasureFacts;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentWriter;
import dev.lodestar.plan.document.Problems;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a document the next version of its plan, in the transaction of the caller, who holds the plan's lock. */
@Component
class Publisher {

    private final PlanAccess access;
    private final PlanVersionRepository versions;
    private final PublishedDocuments documents;
    private final PlanNodeStore nodes;
    private final PlanEditRepository edits;
    private final PublishingRules rules;
    private final ObjectProvider<ImpactAssessment> impact;
    private final Tenants tenants;
    private final Access people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publisher(
            PlanAccess access,
            PlanVersionRepository versions,
            PublishedDocuments documents,
            PlanNodeStore nodes,
            PlanEditRepository edits,
            PublishingRules rules,
            ObjectProvider<ImpactAssessment> impact,
            Tenants tenants,
            Access people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.versions = versions;
        this.documents = documents;
        this.nodes = nodes;
        this.edits = edits;
        this.rules = rules;
        this.impact = impact;
        this.tenants = tenants;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Publishes; throws naming every broken rule of the document and everything that is wrong with the reasons for it. */
    PlanVersionView publish(Plan plan, PlanDocument content, Publication publication, @Nullable Integer restoredFrom) {
        access.checkUnit(content, plan);
        PlanVersionView version = add(plan, content, publication, restoredFrom);
        edits.close(plan.id(), version.number());
        return version;
    }

    /**
     * Publishes what somebody else or another unit answers for from now on, by the same rules. The caller has checked who
     * may; a draft that is being written goes on.
     */
    PlanVersionView handOver(Plan plan, PlanDocument content, Publication publication) {
        return add(plan, content, publication, null);
    }

    private PlanVersionView add(
            Plan plan, PlanDocument content, Publication publication, @Nullable Integer restoredFrom) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(content, publication, LocalDate.ofInstant(now, tenants.current().zone()));
        ComputedImpact computed = impact(plan, content, now);
        PlanVersionView version = new PlanVersionView(
                plan.publish(content),
                publication.reason(),
                publication.expectedImpact(),
                publication.promises(),
                computed,
                restoredFrom,
                people.caller().key(),
                now);
        Plan stored = access.store(plan);
        versions.save(new PlanVersion(stored.id(), PlanDocumentWriter.text(content), VersionRow.of(version)));
        nodes.replace(List.of(new PlanNodeStore.Newest(content, version.number())));
        events.publishEvent(new PlanPublished(TenantScope.current(), plan.key(), version.number(), now));
        return version;
    }

    /** What publishing the document now would touch; null when nobody works that out. */
    @Nullable
    ComputedImpact impact(Plan plan, PlanDocument content, Instant now) {
        ImpactAssessment assessment = impact.getIfAvailable();
        if (assessment == null) {
            return null;
        }
        int number = plan.publishedVersion();
        if (number == 0) {
            return assessment.of(null, content, null, now);
        }
        Instant since = versions.find(plan.id(), number)
                .map(VersionRow::publishedAt)
                .orElseThrow(() -> new IllegalStateException("Version " + number + " of a plan is not there"));
        return assessment.of(documents.get(plan, number), content, since, now);
    }

    private void check(PlanDocument content, Publication publication, LocalDate today) {
        Set<String> named = new LinkedHashSet<>(content.measureKeys());
        publication.promises().forEach(promise -> named.add(promise.measure()));
        Map<String, MeasureFacts> facts = rules.facts(named);
        Problems problems = new Problems();
        new ChangeRecord(publication).check(problems, facts, today);
        rules.broken(content, facts).forEach(problems::add);
        problems.refuseIfAny();
    }
}
