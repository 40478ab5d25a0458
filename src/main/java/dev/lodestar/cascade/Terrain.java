package dev.lodestar.cascade;

import static java.util.Objects.requireNonNull;

import dev.lodestar.organisation.PersonView;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.Rollup;
import dev.lodestar.plan.document.NodeRef;
import dev.lodestar.plan.document.PlanDocument;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plans that a reader may see, with the links between them, drawn from what was read once. */
final class Terrain {

    private final Landscape landscape;
    private final Map<String, PlanSummary> plans;
    private final Map<String, List<LinkView>> up = new HashMap<>();
    private final Map<String, List<LinkView>> down = new HashMap<>();
    private final Set<Long> asked;
    private final Map<String, UnitView> units;
    private final Map<String, String> people;

    Terrain(
            Landscape landscape,
            Map<String, PlanSummary> plans,
            Collection<LinkView> links,
            Set<Long> asked,
            List<UnitView> units,
            List<PersonView> people) {
        this.landscape = landscape;
        this.plans = plans;
        this.asked = asked;
        this.units = units.stream().collect(Collectors.toMap(UnitView::key, Function.identity()));
        this.people = people.stream().collect(Collectors.toMap(PersonView::key, PersonView::name));
        for (LinkView link : links) {
            if (plans.containsKey(link.parentPlan()) && plans.containsKey(link.childPlan())) {
                down.computeIfAbsent(link.parentPlan(), plan -> new ArrayList<>())
                        .add(link);
                up.computeIfAbsent(link.childPlan(), plan -> new ArrayList<>()).add(link);
            }
        }
    }

    Map<String, PlanSummary> plans() {
        return plans;
    }

    PlanDocument document(String plan) {
        return landscape.document(plan).orElseThrow();
    }

    /** True when the plan's unit is this one or below it; any is when none is named. */
    boolean isOf(String plan, @Nullable String unit) {
        if (unit == null) {
            return true;
        }
        UnitView top = units.get(unit);
        UnitView own = units.get(summary(plan).unitKey());
        return top != null && own != null && own.path().startsWith(top.path());
    }

    /** True when the person owns the plan or something in it; any does when none is named. */
    boolean isOwned(String plan, @Nullable String person) {
        if (person == null) {
            return true;
        }
        PlanDocument document = document(plan);
        return document.owner().equals(person)
                || document.goals().stream().anyMatch(goal -> goal.owner().equals(person))
                || document.strategies().stream()
                        .anyMatch(strategy -> strategy.owner().equals(person)
                                || strategy.actions().stream()
                                        .anyMatch(action -> action.owner().equals(person)));
    }

    LightStatus status(String plan, Map<String, Light> lights) {
        return Rollup.of(document(plan), lights).plan().status();
    }

    /** The plans that take something up from one, each once. */
    List<String> below(String plan) {
        return down.getOrDefault(plan, List.of()).stream()
                .map(LinkView::childPlan)
                .distinct()
                .toList();
    }

    /** Those of the plans that lie below no other of them; where plans take up from each other, one of them. */
    List<String> uppermost(List<String> wanted) {
        Set<String> below = new HashSet<>();
        wanted.forEach(plan -> walk(below(plan), below));
        List<String> roots = new ArrayList<>();
        Set<String> covered = new HashSet<>();
        wanted.stream().filter(plan -> !below.contains(plan)).forEach(plan -> {
            roots.add(plan);
            walk(List.of(plan), covered);
        });
        for (String plan : wanted) {
            if (!covered.contains(plan)) {
                roots.add(plan);
                walk(List.of(plan), covered);
            }
        }
        return roots;
    }

    private void walk(List<String> from, Set<String> seen) {
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String plan = open.remove();
            if (seen.add(plan)) {
                open.addAll(below(plan));
            }
        }
    }

    List<NamedLink> between(Set<String> some) {
        return down.values().stream()
                .flatMap(List::stream)
                .filter(link -> some.contains(link.parentPlan()) && some.contains(link.childPlan()))
                .map(landscape::named)
                .toList();
    }

    List<NamedLink> linksOf(String plan) {
        List<LinkView> all = new ArrayList<>(up.getOrDefault(plan, List.of()));
        all.addAll(down.getOrDefault(plan, List.of()));
        return all.stream().map(landscape::named).toList();
    }

    MapPlan plan(String key, Map<String, Light> lights) {
        PlanSummary plan = summary(key);
        PlanDocument document = document(key);
        UnitView unit = units.get(plan.unitKey());
        Map<NodeRef, Set<MapFlag>> flags = flags(key);
        return new MapPlan(
                key,
                plan.name(),
                plan.unitKey(),
                unit == null ? plan.unitKey() : unit.name(),
                unit == null ? 0 : unit.path().split("/", -1).length - 2,
                unit != null && unit.partner(),
                plan.year(),
                plan.owner(),
                person(plan.owner()),
                status(key, lights),
                document.goals().size(),
                document.strategies().size(),
                document.strategies().stream()
                        .mapToInt(strategy -> strategy.actions().size())
                        .sum(),
                below(key).size(),
                Alignment.count(flags, MapFlag.ORPHAN),
                Alignment.count(flags, MapFlag.UNSERVED),
                (int) linksOf(key).stream().filter(NamedLink::broken).count(),
                (int) up.getOrDefault(key, List.of()).stream()
                        .filter(link -> asked.contains(link.id()))
                        .count());
    }

    List<MapNode> nodes(String key, Map<String, Light> lights, LocalDate today) {
        return new PlanNodes(document(key), lights, flags(key), this::person, today).all();
    }

    private Map<NodeRef, Set<MapFlag>> flags(String key) {
        return Alignment.of(
                landscape, document(key), up.getOrDefault(key, List.of()), down.getOrDefault(key, List.of()), asked);
    }

    private PlanSummary summary(String plan) {
        return requireNonNull(plans.get(plan));
    }

    private String person(String key) {
        return people.getOrDefault(key, key);
    }
}
