package dev.lodestar.plan;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentReader;
import dev.lodestar.tenancy.TenantScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps published documents as objects; they never change, so nothing ever has to be thrown out. */
@Component
class PublishedDocuments {

    private static final int MOST_NODES = 100_000;

    private final PlanVersionRepository versions;
    private final JsonMapper json = new JsonMapper();
    private final Cache<Place, PlanDocument> documents = Caffeine.newBuilder()
            .maximumWeight(MOST_NODES)
            .weigher((Place place, PlanDocument document) -> 1 + document.nodes())
            .build();

    PublishedDocuments(PlanVersionRepository versions) {
        this.versions = versions;
    }

    /** The document of a version that exists. */
    PlanDocument get(Plan plan, int number) {
        return documents.get(new Place(TenantScope.current(), plan.id(), number), place -> read(plan, number));
    }

    /** The newest published documents by the ids of their plans; those that are not at hand come in one statement. */
    Map<Long, PlanDocument> newest(Collection<Plan> plans) {
        TenantId tenant = TenantScope.current();
        Map<Long, PlanDocument> found = new HashMap<>();
        Map<Long, Plan> missing = new HashMap<>();
        for (Plan plan : plans) {
            PlanDocument known = documents.getIfPresent(new Place(tenant, plan.id(), plan.publishedVersion()));
            if (known == null) {
                missing.put(plan.id(), plan);
            } else {
                found.put(plan.id(), known);
            }
        }
        if (!missing.isEmpty()) {
            versions.newestDocuments(missing.keySet()).forEach(stored -> {
                Plan plan = requireNonNull(missing.get(stored.planId()));
                PlanDocument document = PlanDocumentReader.read(plan.key(), json.readTree(stored.document()));
                documents.put(new Place(tenant, stored.planId(), stored.number()), document);
                found.put(stored.planId(), document);
            });
            // One that was published between the two statements is read as it was listed.
            missing.forEach((id, plan) -> found.computeIfAbsent(id, unread -> get(plan, plan.publishedVersion())));
        }
        return found;
    }

    private PlanDocument read(Plan plan, int number) {
        String text = versions.document(plan.id(), number)
                .orElseThrow(() -> new IllegalStateException("Version " + number + " of a plan has no document"));
        return PlanDocumentReader.read(plan.key(), json.readTree(text));
    }

    private record Place(TenantId tenant, long planId, int number) {}
}
