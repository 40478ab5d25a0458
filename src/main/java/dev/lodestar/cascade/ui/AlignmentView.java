package dev.lodestar.cascade.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.cascade.AlignmentMap;
import dev.lodestar.cascade.MapFilter;
import dev.lodestar.cascade.MapOverview;
import dev.lodestar.cascade.MapPlan;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.LiveChannel;
import jakarta.annotation.security.PermitAll;
import java.text.ListFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** How all plans hang together, from the company to people and across to partners. */
@Route("alignment")
@PermitAll
class AlignmentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AlignmentMap map;
    private final transient Organisation organisation;
    private final transient Tenants tenants;
    private final transient LiveChannel live;
    private final transient Clock clock;
    private final H1 headline = new H1();
    private final Paragraph lede = new Paragraph();
    private final Div filters = new Div();
    private final Div place = new Div();
    private final Span announcement = new Span();
    private transient @Nullable AlignmentChart chart;
    private transient @Nullable MapOverview shown;
    private transient MapFilter filter = MapFilter.ANY;

    AlignmentView(AlignmentMap map, Organisation organisation, Tenants tenants, LiveChannel live, Clock clock) {
        this.map = map;
        this.organisation = organisation;
        this.tenants = tenants;
        this.live = live;
        this.clock = clock;
        lede.addClassName("ls-lede");
        announcement.addClassName("ls-sr-only");
        announcement.getElement().setAttribute("role", "status");
        add(headline, lede, filters, place, announcement);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = AlignmentFilters.read(event.getLocation().getQueryParameters());
        filters.removeAll();
        filters.add(new AlignmentFilters(filter, organisation.units(), organisation.directory(), this::go));
        chart = null;
        show(map.overview(filter));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        live.follow(TenantScope.current().value(), this, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cascade.alignment.title") + " · Lodestar";
    }

    /** Draws again only what is no longer as it is shown, so that nobody is told that nothing happened. */
    void refresh() {
        MapOverview now = map.overview(filter);
        if (!now.equals(shown)) {
            show(now);
            announcement.setText(getTranslation("cascade.alignment.live", headline.getText()));
        }
    }

    private void show(MapOverview overview) {
        shown = overview;
        headline.setText(headline(overview));
        lede.setText(getTranslation(
                "cascade.alignment.lede",
                overview.plans().size(),
                overview.links().size()));
        if (overview.plans().isEmpty()) {
            chart = null;
            place.removeAll();
            place.add(nothing());
            return;
        }
        AlignmentChart drawn = chart;
        if (drawn == null) {
            drawn = new AlignmentChart(new MapTexts(this, getLocale()).all());
            drawn.addExpandListener(expand -> showParts(expand.getSource(), expand.plan()));
            chart = drawn;
            place.removeAll();
            place.add(drawn);
        }
        drawn.show(ChartData.of(overview, this::getTranslation));
    }

    private void showParts(AlignmentChart drawn, String plan) {
        Phrases phrases = new Phrases(getLocale(), tenants.current().zone(), clock.instant());
        try {
            drawn.showParts(plan, new ChartParts(phrases, this::getTranslation).of(map.children(plan)));
        } catch (NotFoundException gone) {
            drawn.showParts(plan, List.of());
        }
    }

    private String headline(MapOverview overview) {
        List<String> wanting = new ArrayList<>();
        count(wanting, "cascade.alignment.broken", overview, MapPlan::broken);
        count(wanting, "cascade.alignment.unserved", overview, MapPlan::unserved);
        count(wanting, "cascade.alignment.orphans", overview, MapPlan::orphans);
        count(wanting, "cascade.alignment.proposals", overview, MapPlan::proposals);
        if (wanting.isEmpty()) {
            return getTranslation(
                    overview.plans().isEmpty() ? "cascade.alignment.title" : "cascade.alignment.aligned",
                    overview.plans().size());
        }
        return ListFormat.getInstance(getLocale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(wanting);
    }

    private void count(List<String> into, String key, MapOverview overview, ToIntFunction<MapPlan> what) {
        int sum = overview.plans().stream().mapToInt(what).sum();
        if (sum > 0) {
            into.add(getTranslation(key, sum));
        }
    }

    private EmptyState nothing() {
        boolean filtered = !filter.equals(MapFilter.ANY);
        return filtered
                ? new EmptyState(
                        getTranslation("cascade.alignment.noMatch"),
                        getTranslation("cascade.alignment.noMatchHint"),
                        Phrases.button(getTranslation("cascade.alignment.all"), () -> go(MapFilter.ANY)))
                : new EmptyState(
                        getTranslation("cascade.alignment.none"), getTranslation("cascade.alignment.noneHint"));
    }

    private void go(MapFilter next) {
        getUI().ifPresent(ui -> ui.navigate(AlignmentView.class, AlignmentFilters.write(next)));
    }
}
