package dev.lodestar.plan;

import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Holder;
import dev.lodestar.organisation.Holdings;
import dev.lodestar.organisation.Use;
import dev.lodestar.plan.PlanHoldingsStore.Named;
import dev.lodestar.plan.PlanHoldingsStore.Written;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.plan.document.PlanDocumentReader;
import dev.lodestar.plan.document.PlanDocumentWriter;
import dev.lodestar.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What plans name. Handing it over publishes a new version of each plan by the rules of every publication; a draft is
 * re-pointed and goes on.
 */
@Component
@Order(PlanHoldings.AFTER_MEASURES)
class PlanHoldings implements Holdings {

    /** A plan is checked against its measures, and these have their new owners by then. */
    static final int AFTER_MEASURES = Integer.MAX_VALUE;

    private final PlanHoldingsStore store;
    private final PlanRepository plans;
    private final PlanDraftRepository drafts;
    private final PublishedDocuments documents;
    private final Publisher publisher;
    private final PlanAccess planAccess;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    PlanHoldings(
            PlanHoldingsStore store,
            PlanRepository plans,
            PlanDraftRepository drafts,
            PublishedDocuments documents,
            Publisher publisher,
            PlanAccess planAccess,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.drafts = drafts;
        this.documents = documents;
        this.publisher = publisher;
        this.planAccess = planAccess;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Use> usesOf(Holder.Kind kind, Collection<String> keys) {
        List<Use> uses = new ArrayList<>();
        for (Named named : store.published(kind, keys)) {
            uses.add(new Use(kind(named), named.plan(), named.name(), named.node(), "plans/" + named.plan()));
        }
        for (Written written : store.written(keys)) {
            PlanDocument document = read(written.plan(), written.document());
            boolean known = !written.draft() && kind == Holder.Kind.UNIT;
            if (!known && keys.stream().anyMatch(key -> names(document, new Holder(kind, key)))) {
                Use.Kind use = written.draft() ? Use.Kind.DRAFT : Use.Kind.PLAN;
                String where = written.draft() ? "draft" : NodeRef.PLAN.toString();
                uses.add(new Use(use, written.plan(), written.name(), where, "plans/" + written.plan()));
            }
        }
        return uses;
    }

    @Override
    public void handOver(Holder from, Holder to, String reason) {
        SortedSet<String> naming = new TreeSet<>();
        List<String> keys = List.of(from.key());
        store.published(from.kind(), keys).forEach(named -> naming.add(named.plan()));
        store.written(keys).forEach(written -> naming.add(written.plan()));
        PlanHoldingsChange change = new PlanHoldingsChange(from, to);
        for (String key : naming) {
            Plan plan = plans.lockByKey(key)
                    .orElseThrow(() -> new IllegalStateException("A plan that names " + from + " is not there"));
            try {
                publish(plan, change, reason);
                redraft(plan, change);
            } catch (InvalidInputException e) {
                throw refusal(key, e);
            }
        }
    }

    private void publish(Plan plan, PlanHoldingsChange change, String reason) {
        if (plan.publishedVersion() == 0) {
            return;
        }
        PlanDocument before = documents.get(plan, plan.publishedVersion());
        PlanDocument after = change.in(before);
        if (!after.equals(before)) {
            String impact = change.to().key() + " takes over from "
                    + change.from().key() + "; what is expected stays as it was";
            publisher.handOver(plan, after, new Publication(reason, impact));
        }
    }

    private void redraft(Plan plan, PlanHoldingsChange change) {
        PlanDraft draft = drafts.findByPlanId(plan.id()).orElse(null);
        if (draft == null) {
            return;
        }
        PlanDocument before = read(plan.key(), draft.document());
        PlanDocument after = change.in(before);
        if (!after.equals(before)) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            String by = access.caller().key();
            plan.draft(after);
            Plan stored = planAccess.store(plan);
            draft.replace(PlanDocumentWriter.text(after), by, now);
            drafts.saveAndFlush(draft);
            events.publishEvent(new PlanDraftChanged(TenantScope.current(), plan.key(), stored.revision(), by, now));
        }
    }

    private PlanDocument read(String key, String document) {
        return PlanDocumentReader.read(key, json.readTree(document));
    }

    private static boolean names(PlanDocument plan, Holder holder) {
        // A key that nothing has, since it begins with a hyphen: what changes when it takes over names the holder.
        return !new PlanHoldingsChange(holder, new Holder(holder.kind(), "-"))
                .in(plan)
                .equals(plan);
    }

    private static Use.Kind kind(Named named) {
        return switch (named.kind()) {
            case PLAN, OBJECTIVE -> Use.Kind.PLAN;
            case GOAL -> Use.Kind.GOAL;
            case STRATEGY, MEASURE -> Use.Kind.STRATEGY;
            case ACTION -> Use.Kind.ACTION;
        };
    }

    private static InvalidInputException refusal(String plan, InvalidInputException e) {
        List<FieldError> errors = e.errors().stream()
                .map(error -> new FieldError(
                        "",
                        error.code(),
                        "Plan '" + plan + "' cannot be published so (" + error.pointer() + "): " + error.message()))
                .toList();
        return (InvalidInputException) new InvalidInputException(errors).initCause(e);
    }
}
