package dev.lodestar.plan.ui;

import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.plan.DraftView;
import dev.lodestar.plan.Drafts;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.MeasureLibrary;
import dev.lodestar.plan.PlanMethod;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.StatusLights;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentWriter;
import dev.lodestar.plan.document.Thresholds;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the editor's screens ask, and who answers. */
@Component
class PlanEditDesk {

    /** As many measures as are offered before a text is typed. */
    static final int OFFERED = 300;

    private static final Duration LATELY = Duration.ofMinutes(10);

    private final Drafts drafts;
    private final Plans plans;
    private final PlanMethod method;
    private final StatusLights lights;
    private final MeasureLibrary library;
    private final Organisation organisation;
    private final Tenants tenants;
    private final Access access;
    private final Clock clock;

    PlanEditDesk(
            Drafts drafts,
            Plans plans,
            PlanMethod method,
            StatusLights lights,
            MeasureLibrary library,
            Organisation organisation,
            Tenants tenants,
            Access access,
            Clock clock) {
        this.drafts = drafts;
        this.plans = plans;
        this.method = method;
        this.lights = lights;
        this.library = library;
        this.organisation = organisation;
        this.tenants = tenants;
        this.access = access;
        this.clock = clock;
    }

    Drafts drafts() {
        return drafts;
    }

    Plans plans() {
        return plans;
    }

    Thresholds thresholds() {
        return method.thresholds();
    }

    boolean may(Act act) {
        return access.may(act);
    }

    /** Everything that the editor shows, with the plan and all that can be chosen. */
    ObjectNode whole(DraftView draft, PlanEditWords words) {
        PlanEditState state = new PlanEditState(words);
        List<Light> offered = library.find("", OFFERED);
        boolean more = offered.size() == OFFERED;
        Map<String, Light> standing = new LinkedHashMap<>();
        offered.forEach(light -> standing.put(light.measureKey(), light));
        if (more) {
            standing.putAll(lights(draft.document()));
        }
        List<PersonView> people = organisation.directory();
        ObjectNode json = about(draft, words, () -> people);
        json.set("plan", PlanDocumentWriter.json(draft.document()));
        json.put("revision", draft.revision());
        json.set("lights", state.lights(standing.values()));
        ObjectNode lookups = json.putObject("lookups");
        lookups.put("more", more);
        lookups.set("measures", state.choices(standing.values()));
        lookups.set("people", people(people));
        lookups.set("units", units());
        json.set("texts", words.client());
        json.put("locale", words.locale().toLanguageTag());
        json.put("today", today().toString());
        json.put(
                "storage",
                "lodestar.plan." + TenantScope.current().value() + "."
                        + access.caller().key() + "." + draft.document().key());
        return json;
    }

    /** What is to be said about the draft: it changes with every edit. */
    ObjectNode about(DraftView draft, PlanEditWords words) {
        return about(draft, words, organisation::directory);
    }

    private ObjectNode about(DraftView draft, PlanEditWords words, Supplier<List<PersonView>> people) {
        PlanEditState state = new PlanEditState(words);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("problems", state.problems(draft));
        json.set("quality", state.quality(draft, this::thresholds));
        json.put("note", note(draft, words));
        json.put("others", others(draft, people));
        return json;
    }

    /** Measures with the text in their name or key, and how they stand. */
    ObjectNode search(String text, PlanEditWords words) {
        PlanEditState state = new PlanEditState(words);
        List<Light> found = library.find(text, OFFERED);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("measures", state.choices(found));
        json.set("lights", state.lights(found));
        return json;
    }

    Map<String, Light> lights(PlanDocument plan) {
        return lights.lights(plan.measureKeys());
    }

    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        organisation.structure().forEach(unit -> names.put(unit.key(), unit.name()));
        names.putAll(organisation.directory().stream().collect(Collectors.toMap(PersonView::key, PersonView::name)));
        return names;
    }

    /** Units at which the reader can put a plan. */
    List<UnitView> unitsInReach() {
        return organisation.structure().stream()
                .filter(unit -> unit.closedAt() == null)
                .filter(unit -> access.reach(Act.EDIT_PLAN).covers(null, unit.key()))
                .toList();
    }

    List<PersonView> peopleHere() {
        return organisation.directory().stream()
                .filter(person -> person.leftAt() == null)
                .toList();
    }

    String reader() {
        return access.caller().key();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), tenants.current().zone());
    }

    String name(String person) {
        return name(person, organisation.directory());
    }

    private static String name(String person, List<PersonView> people) {
        return people.stream()
                .filter(someone -> someone.key().equals(person))
                .findFirst()
                .map(PersonView::name)
                .orElse(person);
    }

    private String note(DraftView draft, PlanEditWords words) {
        String version = Integer.toString(draft.publishedVersion());
        if (draft.publishedVersion() == 0) {
            return words.say("plan.edit.note.first");
        }
        return words.say(draft.started() ? "plan.edit.note.draft" : "plan.edit.note.none", version);
    }

    /** Who else wrote lately. */
    private String others(DraftView draft, Supplier<List<PersonView>> people) {
        String by = draft.editedBy();
        Instant at = draft.editedAt();
        boolean lately = at != null && at.isAfter(clock.instant().minus(LATELY));
        return by == null || !lately || by.equals(reader()) ? "" : name(by, people.get());
    }

    private static ArrayNode people(List<PersonView> everybody) {
        ArrayNode people = JsonNodeFactory.instance.arrayNode();
        everybody.forEach(person -> people.addObject()
                .put("key", person.key())
                .put("name", person.name())
                .put("gone", person.leftAt() != null));
        return people;
    }

    private ArrayNode units() {
        ArrayNode units = JsonNodeFactory.instance.arrayNode();
        organisation
                .structure()
                .forEach(unit -> units.addObject()
                        .put("key", unit.key())
                        .put("name", unit.name())
                        .put("gone", unit.closedAt() != null));
        return units;
    }
}
