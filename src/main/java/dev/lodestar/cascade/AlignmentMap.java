package dev.lodestar.cascade;

import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.Reach;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.StatusLights;
import dev.lodestar.plan.document.PlanDocument;
import dev.lodestar.tenancy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How all plans in reach hang together, from company to person and across to partners; a fixed number of statements
 * whatever there is. Plans out of reach, and links to them, are left out.
 */
@Service
@Transactional(readOnly = true)
public class AlignmentMap {

    private final Landscapes landscapes;
    private final LinkStore links;
    private final ProposalStore proposals;
    private final Organisation organisation;
    private final StatusLights lights;
    private final Tenants tenants;
    private final Access access;
    private final Clock clock;

    AlignmentMap(
            Landscapes landscapes,
            LinkStore links,
            ProposalStore proposals,
            Organisation organisation,
            StatusLights lights,
            Tenants tenants,
            Access access,
            Clock clock) {
        this.landscapes = landscapes;
        this.links = links;
        this.proposals = proposals;
        this.organisation = organisation;
        this.lights = lights;
        this.tenants = tenants;
        this.access = access;
        this.clock = clock;
    }

    /** The uppermost plans of those that are asked for: none that is asked for lies above them. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public List<MapPlan> roots(MapFilter filter) {
        Terrain terrain = terrain(landscapes.now());
        List<String> wanted = wanted(terrain, filter);
        List<String> roots = terrain.uppermost(wanted);
        Map<String, Light> shown = lights(terrain, roots);
        return roots.stream().map(plan -> terrain.plan(plan, shown)).toList();
    }

    /** All plans that are asked for at once, with the links between them. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public MapOverview overview(MapFilter filter) {
        Terrain terrain = terrain(landscapes.now());
        List<String> wanted = wanted(terrain, filter);
        Map<String, Light> shown = lights(terrain, wanted);
        return new MapOverview(
                wanted.stream().map(plan -> terrain.plan(plan, shown)).toList(), terrain.between(Set.copyOf(wanted)));
    }

    /** A plan with what is in it and below it; throws {@link NotFoundException} when it is not published or out of reach. */
    @PreAuthorize("@access.may('READ_PLAN')")
    public MapLevel children(String planKey) {
        Terrain terrain = terrain(landscapes.named());
        if (!terrain.plans().containsKey(planKey)) {
            throw new NotFoundException("published plan", planKey);
        }
        List<String> below = terrain.below(planKey);
        Map<String, Light> shown = lights(
                terrain, Stream.concat(Stream.of(planKey), below.stream()).toList());
        LocalDate today = LocalDate.ofInstant(clock.instant(), tenants.current().zone());
        return new MapLevel(
                terrain.plan(planKey, shown),
                terrain.nodes(planKey, shown, today),
                below.stream().map(plan -> terrain.plan(plan, shown)).toList(),
                terrain.linksOf(planKey));
    }

    private Terrain terrain(Landscape landscape) {
        Reach reach = access.reach(Act.READ_PLAN);
        Map<String, PlanSummary> visible = new LinkedHashMap<>(landscape.plans());
        visible.values().removeIf(plan -> !reach.covers(plan.owner(), plan.unitKey()));
        return new Terrain(
                landscape,
                visible,
                links.current().stream().map(Link::view).toList(),
                Set.copyOf(proposals.openLinks()),
                organisation.structure(),
                organisation.directory());
    }

    private List<String> wanted(Terrain terrain, MapFilter filter) {
        List<String> wanted = terrain.plans().keySet().stream()
                .filter(plan -> terrain.isOf(plan, filter.unit()) && terrain.isOwned(plan, filter.owner()))
                .toList();
        if (filter.status() == null) {
            return wanted;
        }
        Map<String, Light> all = lights(terrain, wanted);
        return wanted.stream()
                .filter(plan -> terrain.status(plan, all) == filter.status())
                .toList();
    }

    private Map<String, Light> lights(Terrain terrain, Collection<String> plans) {
        Set<String> measures = plans.stream()
                .map(terrain::document)
                .map(PlanDocument::measureKeys)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return lights.lights(measures);
    }
}
