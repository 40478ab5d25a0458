package dev.lodestar.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentReader;
import dev.lodestar.tenancy.TenantScope;
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

    private PlanDocument read(Plan plan, int number) {
        String text = versions.document(plan.id(), number)
                .orElseThrow(() -> new IllegalStateException("Version " + number + " of a plan has no document"));
        return PlanDocumentReader.read(plan.key(), json.readTree(text));
    }

    private record Place(TenantId tenant, long planId, int number) {}
}
