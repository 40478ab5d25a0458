package dev.lodestar.plan.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PlanView;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.StatusLights;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.LiveChannel;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** OGSM on a page: a whole published plan with its status lights, on one screen. */
@Route("plans/:key?")
@PermitAll
class OgsmView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Plans plans;
    private final transient StatusLights lights;
    private final transient Organisation organisation;
    private final transient Tenants tenants;
    private final transient LiveChannel live;
    private final transient Clock clock;
    private @Nullable String key;
    private String title;

    OgsmView(
            Plans plans,
            StatusLights lights,
            Organisation organisation,
            Tenants tenants,
            LiveChannel live,
            Clock clock) {
        this.plans = plans;
        this.lights = lights;
        this.organisation = organisation;
        this.tenants = tenants;
        this.live = live;
        this.clock = clock;
        this.title = getTranslation("plan.title");
        addClassName("ls-plan");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("key").orElse(null);
        try {
            refresh();
        } catch (NotFoundException e) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        live.follow(TenantScope.current().value(), this, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Shows the plan as it stands now; throws {@link NotFoundException} when the reader has no such plan. */
    void refresh() {
        List<PlanSummary> list = plans.list();
        removeAll();
        if (key == null && list.isEmpty()) {
            add(new EmptyState(getTranslation("plan.none"), getTranslation("plan.noneHint")));
            return;
        }
        PlanReading reading = read(plans.published(key == null ? list.getFirst().key() : key, null));
        title = reading.document().name() + " · " + getTranslation("plan.title");
        Div side = Piece.box("ls-stack", new ObjectiveCard(reading), new GoalsCard(reading));
        add(new PlanHeader(reading, list), Piece.box("ls-plan__page", side, new StrategiesCard(reading)));
    }

    private PlanReading read(PlanView view) {
        ZoneId zone = tenants.current().zone();
        return new PlanReading(
                view,
                lights.lights(view.document().measureKeys()),
                organisation.directory().stream().collect(Collectors.toMap(PersonView::key, PersonView::name)),
                zone,
                LocalDate.ofInstant(clock.instant(), zone),
                getLocale());
    }
}
