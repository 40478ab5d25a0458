package dev.lodestar.demo;

import dev.lodestar.ingest.SourceConnection;
import dev.lodestar.ingest.SourceKind;
import dev.lodestar.ingest.SourceLimits;
import dev.lodestar.ingest.SourceQuery;
import dev.lodestar.ingest.SourceSpec;
import dev.lodestar.ingest.Sources;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.MeasureDetail;
import dev.lodestar.measure.Measures;
import dev.lodestar.plan.Plans;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Hands the demo's measures, plans and sources to the product the way a customer would; twice changes nothing. */
@Component
@Profile("demo")
class DemoContents {

    private static final String EVERY_MORNING = "0 15 6 * * ?";

    private final Measures measures;
    private final Plans plans;
    private final Sources sources;
    private final DemoSystems systems;
    private final JsonMapper json;

    DemoContents(Measures measures, Plans plans, Sources sources, DemoSystems systems, JsonMapper json) {
        this.measures = measures;
        this.plans = plans;
        this.sources = sources;
        this.systems = systems;
        this.json = json;
    }

    void define(DemoTenant.Measure measure, int version) {
        Optional<MeasureDetail> known = find(measure.key());
        if (known.isPresent() && known.get().definitions().size() >= version) {
            return;
        }
        Long expected = known.map(detail -> detail.measure().version()).orElse(null);
        measures.define(measure.key(), document(measure, version), expected);
    }

    void publish(DemoTenant.Plan plan, int version) {
        if (latestVersion(plan.key()) >= version) {
            return;
        }
        DemoTenant.PlanVersion wanted = plan.versions().get(version - 1);
        ObjectNode document = wanted.document();
        if (document != null) {
            plans.putDraft(plan.key(), document, null);
        }
        plans.publish(plan.key(), wanted.publication());
    }

    void connect(DemoTenant.Source source, String unitKey) {
        sources.define(new SourceSpec(
                source.key(),
                source.name(),
                SourceKind.valueOf(source.kind()),
                new SourceConnection(systems.urlOf(source.schema()), source.user(), systems.readerPassword()),
                source.queries().stream()
                        .map(query -> new SourceQuery(query.measure(), query.sql()))
                        .toList(),
                EVERY_MORNING,
                source.owner(),
                unitKey,
                true,
                SourceLimits.DEFAULT));
    }

    private Optional<MeasureDetail> find(String key) {
        try {
            return Optional.of(measures.get(key));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private int latestVersion(String key) {
        try {
            return plans.versions(key).size();
        } catch (NotFoundException e) {
            return 0;
        }
    }

    private ObjectNode document(DemoTenant.Measure measure, int version) {
        ObjectNode document = json.createObjectNode();
        document.put("name", measure.name());
        document.put("unit", measure.unit());
        document.put("kind", measure.kind());
        document.put("frequency", measure.frequency());
        document.put("graceHours", measure.graceHours());
        document.put("owner", measure.owner());
        document.put("unitKey", measure.unitKey());
        measure.sharedWith().forEach(document.putArray("sharedWith")::add);
        document.set("definition", measure.definitions().get(version - 1).document());
        return document;
    }

    static @Nullable String topUnit(DemoTenant tenant) {
        return tenant.units().isEmpty() ? null : tenant.units().getFirst().key();
    }
}
