package dev.lodestar.demo;

import dev.lodestar.demo.DemoTenant.Measure;
import dev.lodestar.demo.DemoTenant.Person;
import dev.lodestar.demo.DemoTenant.Plan;
import dev.lodestar.demo.DemoTenant.PlanVersion;
import dev.lodestar.demo.DemoTenant.Query;
import dev.lodestar.demo.DemoTenant.Source;
import dev.lodestar.demo.DemoTenant.SourceOutage;
import dev.lodestar.demo.DemoTenant.Unit;
import dev.lodestar.demo.carbiz.Business;
import dev.lodestar.demo.carbiz.DemoCalendar;
import dev.lodestar.plan.Promise;
import dev.lodestar.plan.PromiseDirection;
import dev.lodestar.plan.Publication;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a tenant's content from the files under {@code demo/<tenant>} and dates it around the anchor. */
final class DemoContent {

    private static final JsonMapper JSON = new JsonMapper();

    private final String tenantId;
    private final Business business;
    private final Dates dates;
    private final DefinitionTemplates templates;
    private final JsonNode organisation;

    DemoContent(String tenantId, Business business, DemoCalendar calendar) {
        this.tenantId = tenantId;
        this.business = business;
        this.dates = new Dates(calendar);
        this.templates = new DefinitionTemplates(calendar, business.targets(calendar));
        this.organisation = read("organisation");
    }

    ZoneId zone() {
        return ZoneId.of(text(organisation, "zone"));
    }

    DemoTenant tenant(List<SourceOutage> outages) {
        return new DemoTenant(
                tenantId,
                text(organisation, "name"),
                zone(),
                Locale.forLanguageTag(text(organisation, "locale")),
                organisation.path("units").valueStream().map(this::unit).toList(),
                organisation.path("people").valueStream().map(this::person).toList(),
                read("measures").valueStream().map(this::measure).toList(),
                read("sources").valueStream().map(this::source).toList(),
                read("plans").valueStream().map(this::plan).toList(),
                new CascadeContent(dates).read(read("cascade")),
                new ReportContent(dates).read(read("reports")),
                new ReportContent(dates).handlings(read("reports")),
                outages);
    }

    private Unit unit(JsonNode node) {
        var parent = node.has("parent") ? text(node, "parent") : null;
        return new Unit(
                text(node, "key"),
                text(node, "name"),
                parent,
                node.path("partner").asBoolean(false));
    }

    private Person person(JsonNode node) {
        var key = text(node, "key");
        var email = key + "@" + tenantId + ".example";
        return new Person(key, text(node, "name"), email, text(node, "unit"), text(node, "role"));
    }

    private Measure measure(JsonNode node) {
        return new Measure(
                text(node, "key"),
                text(node, "name"),
                text(node, "unit"),
                text(node, "kind"),
                text(node, "frequency"),
                24,
                text(node, "owner"),
                text(node, "unitKey"),
                node.path("sharedWith").valueStream().map(JsonNode::asString).toList(),
                node.path("definitions")
                        .valueStream()
                        .map(ObjectNode.class::cast)
                        .flatMap(template -> templates.expand(template).stream())
                        .toList());
    }

    private Source source(JsonNode node) {
        var queries = node.path("queries")
                .propertyStream()
                .map(query -> new Query(query.getKey(), query.getValue().asString()))
                .toList();
        var user = node.path("service").asBoolean(false) ? business.serviceReader() : business.reader();
        return new Source(
                text(node, "key"), text(node, "name"), "JDBC", text(node, "owner"), business.schema(), user, queries);
    }

    private Plan plan(JsonNode node) {
        return new Plan(
                text(node, "key"),
                node.path("versions").valueStream().map(this::version).toList());
    }

    private PlanVersion version(JsonNode node) {
        var promises = node.path("promises").valueStream().map(this::promise).toList();
        return new PlanVersion(
                dates.date(text(node, "publishedOn")),
                text(node, "publisher"),
                new Publication(text(node, "reason"), text(node, "expectedImpact"), promises, null),
                node.has("document") ? (ObjectNode) dates.fill(read(text(node, "document"))) : null);
    }

    private Promise promise(JsonNode node) {
        return new Promise(
                text(node, "measure"), PromiseDirection.valueOf(text(node, "direction")), dates.date(text(node, "by")));
    }

    private JsonNode read(String file) {
        var path = "/demo/" + tenantId + "/" + file + ".json";
        InputStream stream = Objects.requireNonNull(DemoContent.class.getResourceAsStream(path), path);
        return JSON.readTree(stream);
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }
}
