package dev.lodestar.alert;

import dev.lodestar.alert.MuteWindow.Kind;
import dev.lodestar.measure.MeasureDirectory;
import dev.lodestar.measure.MeasureView;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.Reach;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PublishedPlans;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What windows mute, as far as the caller sees it and may mute it. */
@Component
class MuteScopes {

    private final MeasureDirectory measures;
    private final Organisation organisation;
    private final PublishedPlans plans;
    private final Access access;

    MuteScopes(MeasureDirectory measures, Organisation organisation, PublishedPlans plans, Access access) {
        this.measures = measures;
        this.organisation = organisation;
        this.plans = plans;
        this.access = access;
    }

    /** Whether the caller may mute this. */
    boolean isTheirs(Kind kind, String key) {
        return look(List.of(new Thing(kind, key))).isTheirs(kind, key);
    }

    /** Looks things up, in a statement a kind that is among them. */
    Looked look(Collection<Thing> things) {
        Set<String> named = keys(things, Kind.MEASURE);
        return new Looked(
                named.isEmpty() ? Map.of() : byKey(measures.byKeys(named), MeasureView::key),
                keys(things, Kind.UNIT).isEmpty() ? Map.of() : byKey(organisation.structure(), UnitView::key),
                keys(things, Kind.PLAN).isEmpty() ? Map.of() : byKey(plans.all(), PlanSummary::key),
                access.reach(Act.READ_ALERT),
                access.reach(Act.DEFINE_MEASURE),
                access.reach(Act.EDIT_PLAN));
    }

    /** What there is of a kind that the caller may mute, with this in its name or key, by name. */
    List<RuleChoice> choices(Kind kind, String search) {
        Reach define = access.reach(Act.DEFINE_MEASURE);
        List<RuleChoice> all = switch (kind) {
            case MEASURE ->
                measures.all().stream()
                        .filter(measure -> define.covers(measure.owner(), measure.unitKey()))
                        .map(measure -> new RuleChoice(measure.key(), measure.name()))
                        .toList();
            case UNIT ->
                organisation.structure().stream()
                        .filter(unit -> unit.closedAt() == null && define.covers(null, unit.key()))
                        .map(unit -> new RuleChoice(unit.key(), unit.name()))
                        .toList();
            case PLAN -> {
                Reach edit = access.reach(Act.EDIT_PLAN);
                yield plans.all().stream()
                        .filter(plan -> edit.covers(plan.owner(), plan.unitKey()))
                        .map(plan -> new RuleChoice(plan.key(), plan.name()))
                        .toList();
            }
        };
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || choice.key().contains(wanted))
                .sorted(Comparator.comparing(RuleChoice::name).thenComparing(RuleChoice::key))
                .toList();
    }

    /** The same in the words of rules, which reach the same way. */
    static RuleScope scope(MuteWindow window) {
        return new RuleScope(
                switch (window.kind()) {
                    case MEASURE -> RuleScope.Kind.MEASURE;
                    case UNIT -> RuleScope.Kind.UNIT;
                    case PLAN -> RuleScope.Kind.PLAN;
                },
                window.key());
    }

    private static Set<String> keys(Collection<Thing> things, Kind kind) {
        return things.stream()
                .filter(thing -> thing.kind() == kind)
                .map(Thing::key)
                .collect(Collectors.toSet());
    }

    private static <T> Map<String, T> byKey(Collection<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (one, other) -> one));
    }

    /** Something that a window mutes. */
    record Thing(Kind kind, String key) {

        static Thing of(MuteWindow window) {
            return new Thing(window.kind(), window.key());
        }
    }

    /** Things as they were looked up, ready to be asked about. */
    record Looked(
            Map<String, MeasureView> measures,
            Map<String, UnitView> units,
            Map<String, PlanSummary> plans,
            Reach read,
            Reach define,
            Reach edit) {

        boolean isTheirs(Kind kind, String key) {
            return switch (kind) {
                case MEASURE -> {
                    MeasureView measure = measures.get(key);
                    yield measure != null && define.covers(measure.owner(), measure.unitKey());
                }
                case UNIT -> {
                    UnitView unit = units.get(key);
                    yield unit != null && unit.closedAt() == null && define.covers(null, key);
                }
                case PLAN -> {
                    PlanSummary plan = plans.get(key);
                    yield plan != null && edit.covers(plan.owner(), plan.unitKey());
                }
            };
        }

        /** Who sees all alerts sees every window; others those of measures and units in reach. */
        boolean isSeen(MuteWindow window) {
            if (read.everything()) {
                return true;
            }
            return switch (window.kind()) {
                case MEASURE -> {
                    MeasureView measure = measures.get(window.key());
                    yield measure != null && read.covers(measure.owner(), measure.unitKey(), measure.sharedWith());
                }
                case UNIT -> read.units().contains(window.key());
                case PLAN -> false;
            };
        }

        /** What people call it; its key once it is gone. */
        String name(MuteWindow window) {
            String key = window.key();
            return switch (window.kind()) {
                case MEASURE -> named(measures.get(key), MeasureView::name, key);
                case UNIT -> named(units.get(key), UnitView::name, key);
                case PLAN -> named(plans.get(key), PlanSummary::name, key);
            };
        }

        private static <T> String named(@Nullable T thing, Function<T, String> name, String otherwise) {
            return thing == null ? otherwise : name.apply(thing);
        }
    }
}
