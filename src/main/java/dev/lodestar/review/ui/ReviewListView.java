package dev.lodestar.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.plan.Plans;
import dev.lodestar.review.PackTemplates;
import dev.lodestar.review.ReviewState;
import dev.lodestar.review.ReviewView;
import dev.lodestar.review.Reviews;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.uikit.LiveChannel;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Every review, and where the next one begins. */
@Route("reviews")
@PermitAll
class ReviewListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Reviews reviews;
    private final transient PackTemplates templates;
    private final transient Plans plans;
    private final transient Access access;
    private final transient Tenants tenants;
    private final transient LiveChannel live;
    private final transient Clock clock;
    private transient List<ReviewView> shown = List.of();

    ReviewListView(
            Reviews reviews,
            PackTemplates templates,
            Plans plans,
            Access access,
            Tenants tenants,
            LiveChannel live,
            Clock clock) {
        this.reviews = reviews;
        this.templates = templates;
        this.plans = plans;
        this.access = access;
        this.tenants = tenants;
        this.live = live;
        this.clock = clock;
        addClassName("ls-reviews");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!access.may(Act.READ_PLAN)) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
            return;
        }
        show(reviews.list(null));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        live.follow(TenantScope.current().value(), this, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.title");
    }

    private void refresh() {
        List<ReviewView> now = reviews.list(null);
        if (!now.equals(shown)) {
            show(now);
        }
    }

    private void show(List<ReviewView> found) {
        shown = found;
        ZoneId zone = tenants.current().zone();
        Words words = new Words(getLocale(), zone);
        long open = found.stream()
                .filter(review -> review.state() != ReviewState.CLOSED)
                .count();
        removeAll();
        Paragraph lede = new Paragraph(getTranslation("review.lede"));
        lede.addClassName("ls-lede");
        add(new H1(getTranslation("review.headline", open)), lede);
        if (access.may(Act.PUBLISH_PLAN)) {
            add(new BeginForm(plans.list(), LocalDate.ofInstant(clock.instant(), zone), words, this::begin));
        }
        add(new ReviewTable(found, plans.list(), words));
        if (access.may(Act.SET_METHOD)) {
            add(new TemplatesCard(templates, words));
        }
    }

    private void begin(String plan, String period) {
        long id = reviews.find(plan, period)
                .orElseGet(() -> reviews.begin(plan, period))
                .id();
        getUI().ifPresent(ui -> ui.navigate("reviews/" + id));
    }
}
