package dev.lodestar.review;

import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.MeasureHistory;
import dev.lodestar.measure.MeasureRecords;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.PlanHistory;
import dev.lodestar.plan.PlanVersionView;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.plan.Rollup;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.review.pack.Head;
import dev.lodestar.review.pack.MeasurePart;
import dev.lodestar.review.pack.Snapshot;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.Tenants;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts a plan and all around it on record as it stood, in a fixed number of statements. Whoever asks has decided who may
 * see it.
 */
@Component
class SnapshotMaker {

    private final PublishedPlans plans;
    private final MeasureRecords records;
    private final MeasureParts measureParts;
    private final AroundParts around;
    private final ActionParts actions;
    private final Organisation organisation;
    private final Tenants tenants;

    SnapshotMaker(
            PublishedPlans plans,
            MeasureRecords records,
            MeasureParts measureParts,
            AroundParts around,
            ActionParts actions,
            Organisation organisation,
            Tenants tenants) {
        this.plans = plans;
        this.records = records;
        this.measureParts = measureParts;
        this.around = around;
        this.actions = actions;
        this.organisation = organisation;
        this.tenants = tenants;
    }

    /** Makes it; throws {@link NotFoundException} when nothing of the plan was published by then. */
    Snapshot make(SnapshotQuery query) {
        Tenant tenant = tenants.current();
        People people = new People(organisation.directory(), organisation.structure());
        PlanHistory plan = plans.history(query.plan(), query.viewpoint().knownAt())
                .orElseThrow(() -> new NotFoundException("plan published then", query.plan()));
        Set<String> keys = plan.document().measureKeys();
        Map<String, MeasureHistory> histories = records.histories(
                keys, query.viewpoint().at(), query.viewpoint().knownAt());
        List<MeasurePart> measures = measureParts.of(keys, histories, query, people);
        Map<String, Light> lights = measures.stream().collect(Collectors.toMap(MeasurePart::key, Lights::of));
        Rollup rollup = Rollup.of(plan.document(), lights);
        Map<String, MeasureView> views = histories.values().stream()
                .map(MeasureHistory::measure)
                .collect(Collectors.toMap(MeasureView::key, view -> view));
        NodeParts nodes = new NodeParts(plan.document(), rollup, lights, people);
        Instant since = since(query, tenant.zone());
        return new Snapshot(
                head(query, tenant, plan, measures, people),
                nodes.goals(),
                nodes.strategies(),
                measures,
                around.alerts(views.values(), since, query.viewpoint(), people),
                actions.of(plan.document(), query, tenant.zone(), people),
                new VersionParts(plans, people, views).of(query.plan(), plan.versions(), since),
                around.changes(keys, since, query.viewpoint().knownAt(), people),
                around.promises(query.plan(), views, query.viewpoint().knownAt(), people),
                Moves.between(query.last(), nodes.goals(), nodes.strategies(), measures));
    }

    private static Instant since(SnapshotQuery query, ZoneId zone) {
        Instant last = query.since();
        return last != null ? last : query.period().from().atStartOfDay(zone).toInstant();
    }

    private static Head head(
            SnapshotQuery query, Tenant tenant, PlanHistory plan, List<MeasurePart> measures, People people) {
        PlanDocument document = plan.document();
        PlanVersionView version = plan.versions().getFirst();
        String frozenBy = query.frozenBy();
        List<MeasurePart> expected =
                measures.stream().filter(measure -> measure.status().counts()).toList();
        return new Head(
                query.reviewId(),
                tenant.name(),
                document.key(),
                document.name(),
                people.unit(document.unitKey()),
                document.year(),
                people.person(document.owner()),
                document.objective().text(),
                query.period().from(),
                query.period().to(),
                query.period().label(),
                query.viewpoint().at(),
                query.viewpoint().knownAt(),
                query.since(),
                version.number(),
                version.publishedAt(),
                people.person(version.publishedBy()),
                tenant.zone().getId(),
                frozenBy == null ? null : people.person(frozenBy),
                (int) expected.stream()
                        .filter(measure -> !measure.status().silent())
                        .count(),
                expected.size());
    }
}
