package dev.lodestar.alert;

import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.PublishedPlans;
import dev.lodestar.tenancy.Tenants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The measures that a rule is for, as far as they are the caller's. */
@Component
class RuleScopes {

    private final RuleReach reach;
    private final MeasureDirectory measures;
    private final Organisation organisation;
    private final PublishedPlans plans;
    private final Access access;
    private final Tenants tenants;

    RuleScopes(
            RuleReach reach,
            MeasureDirectory measures,
            Organisation organisation,
            PublishedPlans plans,
            Access access,
            Tenants tenants) {
        this.reach = reach;
        this.measures = measures;
        this.organisation = organisation;
        this.plans = plans;
        this.access = access;
        this.tenants = tenants;
    }

    /** Those whose alerts the caller sees; throws {@link NotFoundException} when there is none. */
    List<MeasureView> read(RuleScope scope) {
        Reach seen = access.reach(Act.READ_ALERT);
        List<MeasureView> found = covered(scope).stream()
                .filter(measure -> seen.covers(measure.owner(), measure.unitKey(), measure.sharedWith()))
                .toList();
        if (found.isEmpty()) {
            throw missing(scope);
        }
        return found;
    }

    /** All of them; throws {@link NotFoundException} unless there are some and all are the caller's to define. */
    List<MeasureView> define(RuleScope scope) {
        Reach own = access.reach(Act.DEFINE_MEASURE);
        List<MeasureView> found = covered(scope);
        if (found.isEmpty() || !found.stream().allMatch(measure -> own.covers(measure.owner(), measure.unitKey()))) {
            throw missing(scope);
        }
        return found;
    }

    /** The rules that watch anything whose alerts the caller sees. */
    List<AlertRule> seen(List<AlertRule> rules) {
        Reach seen = access.reach(Act.READ_ALERT);
        if (seen.everything() || rules.isEmpty()) {
            return rules;
        }
        RuleReach.Reached reached = reach.of(rules);
        List<MeasureView> mine = measures.all().stream()
                .filter(measure -> seen.covers(measure.owner(), measure.unitKey(), measure.sharedWith()))
                .toList();
        return rules.stream()
                .filter(rule -> mine.stream().anyMatch(measure -> reached.covers(rule.scope(), measure)))
                .toList();
    }

    /** What there is of a kind, with this in its name or key, by name. */
    List<RuleChoice> choices(RuleScope.Kind kind, String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return all(kind).stream()
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || choice.key().contains(wanted))
                .sorted(Comparator.comparing(RuleChoice::name).thenComparing(RuleChoice::key))
                .toList();
    }

    /** What rules watch, by their numbers. */
    Map<Long, String> names(List<AlertRule> rules) {
        Map<RuleScope, String> known = new HashMap<>();
        rules.stream()
                .map(rule -> rule.scope().kind())
                .distinct()
                .forEach(kind ->
                        all(kind).forEach(choice -> known.put(new RuleScope(kind, choice.key()), choice.name())));
        Map<Long, String> names = new HashMap<>();
        rules.forEach(rule -> names.put(
                rule.id(), known.getOrDefault(rule.scope(), rule.scope().key())));
        return names;
    }

    private List<RuleChoice> all(RuleScope.Kind kind) {
        Reach seen = access.reach(Act.READ_ALERT);
        return switch (kind) {
            case MEASURE ->
                measures.all().stream()
                        .filter(measure -> seen.covers(measure.owner(), measure.unitKey(), measure.sharedWith()))
                        .map(measure -> new RuleChoice(measure.key(), measure.name()))
                        .toList();
            case UNIT ->
                organisation.structure().stream()
                        .filter(unit -> unit.closedAt() == null && seen.covers(null, unit.key()))
                        .map(unit -> new RuleChoice(unit.key(), unit.name()))
                        .toList();
            case PLAN ->
                plans.all().stream()
                        .filter(plan -> seen.covers(plan.owner(), plan.unitKey()))
                        .map(plan -> new RuleChoice(plan.key(), plan.name()))
                        .toList();
        };
    }

    /** The day it is where the tenant is. */
    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, tenants.current().zone());
    }

    private List<MeasureView> covered(RuleScope scope) {
        if (scope.kind() == RuleScope.Kind.MEASURE) {
            return measures.byKeys(List.of(scope.key()));
        }
        RuleReach.Reached reached = reach.ofKind(scope.kind());
        return measures.all().stream()
                .filter(measure -> reached.covers(scope, measure))
                .toList();
    }

    private static NotFoundException missing(RuleScope scope) {
        return new NotFoundException(
                switch (scope.kind()) {
                    case MEASURE -> "measure to watch";
                    case UNIT -> "unit with measures to watch";
                    case PLAN -> "published plan with measures to watch";
                },
                scope.key());
    }
}
