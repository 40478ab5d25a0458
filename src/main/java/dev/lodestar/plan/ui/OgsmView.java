package dev.lodestar.plan.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.kernel.Frequency;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.Period;
import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.plan.Light;
import dev.lodestar.plan.PlanArchive;
import dev.lodestar.plan.PlanNotice;
import dev.lodestar.plan.PlanNotices;
import dev.lodestar.plan.PlanSummary;
import dev.lodestar.plan.PlanView;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.StatusLights;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.uikit.AddedPart;
import dev.lodestar.uikit.AsOf;
import dev.lodestar.uikit.DayField;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.ErrorState;
import dev.lodestar.uikit.LiveChannel;
import dev.lodestar.uikit.PeriodLabels;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** OGSM on a page: a whole published plan with its status lights, on one screen. */
@Route("plans/:key?")
@PermitAll
class OgsmView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Plans plans;
    private final transient PlanArchive archive;
    private final transient StatusLights lights;
    private final transient List<PlanNotices> notices;
    private final transient Organisation organisation;
    private final transient Tenants tenants;
    private final transient LiveChannel live;
    private final transient Clock clock;
    private final transient PlanEditDesk desk;
    private final transient ObjectProvider<AddedPart> added;
    private @Nullable String key;
    private transient @Nullable AsOf asOf = AsOf.NOW;
    private String title;

    OgsmView(
            Plans plans,
            PlanArchive archive,
            StatusLights lights,
            List<PlanNotices> notices,
            Organisation organisation,
            Tenants tenants,
            LiveChannel live,
            Clock clock,
            PlanEditDesk desk,
            ObjectProvider<AddedPart> added) {
        this.plans = plans;
        this.archive = archive;
        this.lights = lights;
        this.notices = notices;
        this.organisation = organisation;
        this.tenants = tenants;
        this.live = live;
        this.clock = clock;
        this.desk = desk;
        this.added = added;
        this.title = getTranslation("plan.title");
        addClassName("ls-plan");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("key").orElse(null);
        try {
            asOf = AsOf.read(event.getLocation().getQueryParameters());
            show();
        } catch (NotFoundException e) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
        } catch (InvalidInputException noDay) {
            asOf = null;
            removeAll();
            add(new ErrorState(getTranslation("plan.past.noDay"), getTranslation("plan.past.noDayHint")));
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

    /** Shows the plan as it stands now, if the present is shown; throws {@link NotFoundException} when there is none. */
    void refresh() {
        if (asOf != null && asOf.day() == null) {
            show();
        }
    }

    private void show() {
        ZoneId zone = tenants.current().zone();
        Viewpoint past = requireNonNull(asOf).viewpoint(zone, clock.instant());
        List<PlanSummary> list = past == null ? plans.list() : archive.list(past.until());
        removeAll();
        if (past != null) {
            LocalDate day = LocalDate.ofInstant(past.at(), zone);
            add(new PlanPast(
                    key, day, asOf.knownToday(), new PeriodLabels(getLocale()).full(new Period(Frequency.DAY, day))));
        }
        if (key == null && list.isEmpty()) {
            add(new EmptyState(
                    getTranslation("plan.none"),
                    getTranslation("plan.noneHint"),
                    PlanEditTools.begin(desk, getLocale())));
            return;
        }
        String shown = key == null ? list.getFirst().key() : key;
        PlanReading reading =
                past == null ? read(plans.published(shown, null)) : read(archive.published(shown, past.until()), past);
        title = reading.document().name() + " · " + getTranslation("plan.title");
        Div side = Piece.box("ls-stack", new ObjectiveCard(reading), new GoalsCard(reading));
        PlanHeader header = new PlanHeader(reading, list, requireNonNull(asOf));
        header.add(new DayField(getTranslation("plan.past.pick"), asOf.day(), today(zone), this::go));
        header.add(Piece.pill("plans/" + reading.document().key() + "/links", getTranslation("plan.cascade")));
        add(header);
        if (past == null) {
            header.add(new PlanEditTools(desk, reading.document(), getLocale()));
            add(new NoticeBar(notices(reading.document().key())));
        }
        add(Piece.box("ls-plan__page", side, new StrategiesCard(reading)));
        if (past == null) {
            added.orderedStream()
                    .forEach(
                            more -> more.at("plans/" + reading.document().key()).ifPresent(this::add));
        }
    }

    private List<PlanNotice> notices(String plan) {
        return notices.stream()
                .flatMap(source -> source.notices(plan, getLocale()).stream())
                .toList();
    }

    private PlanReading read(PlanView view) {
        return reading(view, lights.lights(view.document().measureKeys()), clock.instant());
    }

    private PlanReading read(PlanView view, Viewpoint past) {
        return reading(view, lights.lights(view.document().measureKeys(), past.at(), past.knownAt()), past.at());
    }

    private void go(@Nullable LocalDate day) {
        boolean now = day == null || day.equals(today(tenants.current().zone()));
        AsOf other = now ? AsOf.NOW : new AsOf(day, requireNonNull(asOf).knownToday());
        getUI().ifPresent(ui -> ui.navigate(PlanPast.link(key, AsOf.NOW), PlanPast.parameters(other)));
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private PlanReading reading(PlanView view, Map<String, Light> found, Instant at) {
        ZoneId zone = tenants.current().zone();
        return new PlanReading(
                view,
                found,
                organisation.directory().stream().collect(Collectors.toMap(PersonView::key, PersonView::name)),
                zone,
                LocalDate.ofInstant(at, zone),
                getLocale());
    }
}
