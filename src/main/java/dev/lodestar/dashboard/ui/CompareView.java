package dev.lodestar.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.dashboard.Comparisons;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.uikit.ErrorState;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** Two days of a plan side by side, each as it was believed then: what moved, what was raised, what was published. */
@Route("compare")
@PermitAll
class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Comparisons comparisons;
    private final transient Clock clock;
    private final transient Tenant tenant;

    CompareView(Comparisons comparisons, Tenants tenants, Clock clock) {
        this.comparisons = comparisons;
        this.clock = clock;
        this.tenant = tenants.current();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dashboard.compare.title") + " · Lodestar";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = new Reader(getLocale(), tenant.zone(), clock.instant());
        try {
            Between between = Between.read(event.getLocation().getQueryParameters(), reader.today());
            add(new ComparePage(
                    comparisons.of(between.plan(), between.start(tenant.zone()), between.end(tenant.zone())),
                    between,
                    reader,
                    this::go));
        } catch (NotFoundException missing) {
            add(instead("dashboard.compare.notFound", "dashboard.compare.notFoundHint"));
        } catch (InvalidInputException noDays) {
            add(instead("dashboard.compare.noDays", "dashboard.compare.noDaysHint"));
        }
    }

    private void go(Between next) {
        getUI().ifPresent(ui -> ui.navigate(CompareView.class, next.parameters()));
    }

    private ErrorState instead(String title, String whatHappened) {
        ErrorState state = new ErrorState(getTranslation(title), getTranslation(whatHappened));
        Anchor back = new Anchor("", getTranslation("dashboard.notFound.action"));
        back.addClassName("ls-button");
        state.add(back);
        return state;
    }
}
