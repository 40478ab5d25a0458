package dev.lodestar.dashboard.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.lodestar.dashboard.Dashboard;
import dev.lodestar.dashboard.DashboardQuery;
import dev.lodestar.dashboard.Dashboards;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.uikit.ErrorState;
import dev.lodestar.uikit.LiveChannel;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Are we on track, what is off, who owns it, what changed: one screen, without a click. */
@Route("")
@PermitAll
class DashboardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Dashboards dashboards;
    private final transient LiveChannel live;
    private final transient Clock clock;
    private final transient Tenant tenant;
    private final Span announcement = new Span();
    private final Div page = new Div();
    private transient DashboardQuery query = DashboardQuery.start();
    private transient @Nullable Dashboard shown;

    DashboardView(Dashboards dashboards, Tenants tenants, LiveChannel live, Clock clock) {
        this.dashboards = dashboards;
        this.live = live;
        this.clock = clock;
        this.tenant = tenants.current();
        announcement.addClassName("ls-sr-only");
        announcement.getElement().setAttribute("role", "status");
        add(page, announcement);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dashboard.title") + " · Lodestar";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = Address.read(event.getLocation().getQueryParameters());
        try {
            show(dashboards.of(query));
        } catch (NotFoundException missing) {
            shown = null;
            page.removeAll();
            page.add(notFound());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        live.follow(tenant.id().value(), this, this::refresh);
    }

    /** Draws again only what is no longer as it is shown, so that nobody is told that nothing happened. */
    void refresh() {
        if (shown == null) {
            return;
        }
        Dashboard now = dashboards.of(query);
        if (!now.equals(shown)) {
            announcement.setText(getTranslation("dashboard.live", show(now)));
        }
    }

    private String show(Dashboard dashboard) {
        shown = dashboard;
        Reader reader = new Reader(getLocale(), tenant.zone(), clock.instant());
        DashboardPage drawn = new DashboardPage(dashboard, query, reader, this::go);
        page.removeAll();
        page.add(drawn);
        return drawn.headline();
    }

    private void go(DashboardQuery next) {
        getUI().ifPresent(ui -> ui.navigate(DashboardView.class, Address.write(next)));
    }

    private ErrorState notFound() {
        ErrorState state =
                new ErrorState(getTranslation("dashboard.notFound"), getTranslation("dashboard.notFoundHint"));
        Anchor back = new Anchor("", getTranslation("dashboard.notFound.action"));
        back.addClassName("ls-button");
        state.add(back);
        return state;
    }

    /** What is looked at, as the address says it, so that it can be kept and sent. */
    private static final class Address {

        private static final String PLAN = "plan";
        private static final String UNIT = "unit";
        private static final String WEEKS = "weeks";

        static DashboardQuery read(QueryParameters parameters) {
            return new DashboardQuery(
                    parameters
                            .getSingleParameter(PLAN)
                            .filter(key -> !key.isEmpty())
                            .orElse(null),
                    parameters
                            .getSingleParameter(UNIT)
                            .filter(key -> !key.isEmpty())
                            .orElse(null),
                    parameters
                            .getSingleParameter(WEEKS)
                            .filter(weeks -> weeks.matches("\\d{1,3}"))
                            .map(Integer::parseInt)
                            .orElse(DashboardQuery.FEWEST_WEEKS));
        }

        static QueryParameters write(DashboardQuery query) {
            Map<String, String> parameters = new HashMap<>();
            if (query.plan() != null) {
                parameters.put(PLAN, query.plan());
            }
            if (query.unit() != null) {
                parameters.put(UNIT, query.unit());
            }
            if (query.weeks() != DashboardQuery.FEWEST_WEEKS) {
                parameters.put(WEEKS, Integer.toString(query.weeks()));
            }
            return QueryParameters.simple(parameters);
        }
    }
}
