package dev.lodestar.cascade;

import dev.lodestar.plan.LightStatus;

/**
 * A plan on the map.
 *
 * @param unitName as it is shown
 * @param level how deep its unit lies in the organisation, 0 at the top
 * @param partner true for the plan of a company that is not the tenant's own
 * @param ownerName as it is shown
 * @param status rolled up from its own measures
 * @param goals how many it has
 * @param strategies how many it has
 * @param actions how many it has
 * @param children how many plans in reach take something up from it
 * @param orphans how many of its goals are {@link MapFlag#ORPHAN}
 * @param unserved how many of its strategies are {@link MapFlag#UNSERVED}
 * @param broken how many of its links are broken
 * @param proposals how many proposals wait for its answer
 */
public record MapPlan(
        String key,
        String name,
        String unitKey,
        String unitName,
        int level,
        boolean partner,
        int year,
        String owner,
        String ownerName,
        LightStatus status,
        int goals,
        int strategies,
        int actions,
        int children,
        int orphans,
        int unserved,
        int broken,
        int proposals) {}
