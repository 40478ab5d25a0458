package dev.lodestar.cascade.ui;

import dev.lodestar.cascade.LinkView;
import dev.lodestar.cascade.MapOverview;
import dev.lodestar.cascade.MapPlan;
import dev.lodestar.cascade.NamedLink;
import dev.lodestar.uikit.Signal;
import java.util.ArrayList;
import java.util.List;

/** Puts plans into the columns of the map: by how deep their unit lies, partners at the end. */
final class ChartData {

    /** As many columns as there may be levels of units and of plans below one another; empty ones are not drawn. */
    private static final int PARTNERS = 16;

    private static final int NAMED = 4;

    private ChartData() {}

    static AlignmentChart.Chart of(MapOverview overview, Wording wording) {
        List<String> columns = new ArrayList<>();
        for (int level = 0; level < PARTNERS; level++) {
            columns.add(level < NAMED ? wording.say("cascade.level." + level) : "");
        }
        columns.add(wording.say("cascade.level.partners"));
        return new AlignmentChart.Chart(
                columns,
                overview.plans().stream().map(ChartData::plan).toList(),
                overview.links().stream().map(ChartData::edge).toList());
    }

    private static AlignmentChart.Plan plan(MapPlan plan) {
        return new AlignmentChart.Plan(
                plan.key(),
                plan.name(),
                plan.unitName(),
                plan.ownerName(),
                Signal.valueOf(plan.status().name()),
                plan.partner() ? PARTNERS : Math.min(plan.level(), PARTNERS - 1),
                plan.partner(),
                plan.goals(),
                plan.strategies(),
                plan.orphans(),
                plan.unserved(),
                plan.proposals(),
                "plans/" + plan.key());
    }

    private static AlignmentChart.Edge edge(NamedLink named) {
        LinkView link = named.link();
        return new AlignmentChart.Edge(
                Long.toString(link.id()),
                link.kind(),
                link.direction(),
                link.parentPlan(),
                link.parentNode().toString(),
                link.childPlan(),
                link.childNode().toString(),
                named.broken());
    }
}
