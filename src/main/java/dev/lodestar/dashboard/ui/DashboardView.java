package dev.lodestar.dashboard.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.dashboard.Dashboard;
import dev.lodestar.dashboard.DashboardQuery;
import dev.lodestar.dashboard.Dashboards;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.uikit.ErrorState;
import dev.lodestar.uikit.LiveChannel;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
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
    private transient Address address = Address.START;
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
        try {
            address = Address.read(event.getLocation().getQueryParameters());
            show(dashboards.of(query()));
        } catch (NotFoundException missing) {
            showInstead("dashboard.notFound", "dashboard.notFoundHint");
        } catch (InvalidInputException noDay) {
            showInstead("dashboard.past.noDay", "dashboard.past.noDayHint");
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        live.follow(tenant.id().value(), this, this::refresh);
    }

    /** Draws again only what is no longer as it is shown, so that nobody is told that nothing happened; the past stays. */
    void refresh() {
        if (shown == null || !query().equals(query().as(null, null))) {
            return;
        }
        Dashboard now = dashboards.of(query());
        if (!now.equals(shown)) {
            announcement.setText(getTranslation("dashboard.live", show(now)));
        }
    }

    private String show(Dashboard dashboard) {
        shown = dashboard;
        Reader reader = new Reader(getLocale(), tenant.zone(), clock.instant());
        DashboardPage drawn = new DashboardPage(dashboard, address, reader, this::go);
        page.removeAll();
        page.add(drawn);
        return drawn.headline();
    }

    private DashboardQuery query() {
        return address.query(tenant.zone(), clock.instant());
    }

    private void go(Address next) {
        getUI().ifPresent(ui -> ui.navigate(DashboardView.class, next.parameters()));
    }

    private void showInstead(String title, String whatHappened) {
        shown = null;
        ErrorState state = new ErrorState(getTranslation(title), getTranslation(whatHappened));
        Anchor back = new Anchor("", getTranslation("dashboard.notFound.action"));
        back.addClassName("ls-button");
        state.add(back);
        page.removeAll();
        page.add(state);
    }
}
