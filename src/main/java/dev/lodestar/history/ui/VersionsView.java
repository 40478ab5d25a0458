package dev.lodestar.history.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import dev.lodestar.history.FollowUpView;
import dev.lodestar.history.FollowUps;
import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.plan.PlanVersionView;
import dev.lodestar.plan.Plans;
import dev.lodestar.plan.Publication;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.LiveChannel;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The versions of a plan, like a page of reviews: why, what for, what it touched, and whether it came. */
@Route("plans/:key/versions")
@PermitAll
class VersionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient VersionsDesk desk;
    private final transient Plans plans;
    private final transient FollowUps followUps;
    private final transient LiveChannel live;
    private final transient Clock clock;
    private final Div page = new Div();
    private final Span announcement = new Span();
    private transient @Nullable Review shown;
    private @Nullable FollowUpsCard card;
    private String key = "";
    private String title;
    private transient QueryParameters query = QueryParameters.empty();

    VersionsView(VersionsDesk desk, Plans plans, FollowUps followUps, LiveChannel live, Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.followUps = followUps;
        this.live = live;
        this.clock = clock;
        this.title = getTranslation("history.title");
        addClassName("ls-versions");
        announcement.addClassName("ls-sr-only");
        announcement.getElement().setAttribute("role", "status");
        add(page, announcement);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("key").orElse("");
        query = event.getLocation().getQueryParameters();
        try {
            show(desk.review(key, query));
        } catch (NotFoundException e) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        live.follow(TenantScope.current().value(), this, this::refresh);
        // The browser looked for the version that its address names before there was one.
        getElement()
                .executeJs("requestAnimationFrame(() =>"
                        + " document.getElementById(location.hash.slice(1))?.scrollIntoView())");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Draws anew what is no longer as it is shown, unless somebody is writing, whose words it would lose. */
    void refresh() {
        Review now = desk.review(key, query);
        boolean writing = card != null && card.isWriting();
        if (!now.equals(shown)) {
            announcement.setText(getTranslation("history.live", Integer.toString(now.newest())));
            if (!writing) {
                show(now);
            }
        }
    }

    private void show(Review review) {
        shown = review;
        Reader reader = desk.reader(review, getLocale());
        title = review.plan().name() + " · " + getTranslation("history.title");
        Anchor back = new Anchor(Links.plan(key), getTranslation("history.back"));
        back.addClassName("ls-pill");
        Header header = new Header(
                back, Piece.text(review.plan().name() + " · " + review.plan().year()));
        header.addClassName("ls-top");
        Card timeline = new Card(
                getTranslation("history.inForce", Integer.toString(review.newest())),
                new Timeline(review, reader, version -> restore(version, review, reader)));
        card = new FollowUpsCard(review.followUps(), reader, this::close);
        page.removeAll();
        page.add(
                header,
                new H1(getTranslation("history.title")),
                Piece.box(
                        "ls-versions__page",
                        Piece.box("ls-stack", timeline),
                        Piece.box("ls-stack", card, new DiffCard(review, reader, this::compare))));
    }

    private void compare(Comparison comparison) {
        getUI().ifPresent(ui -> ui.navigate(VersionsView.class, new RouteParameters("key", key), comparison.write()));
    }

    private @Nullable String close(FollowUpView followUp, String note) {
        try {
            followUps.close(followUp.id(), note, followUp.revision());
        } catch (InvalidInputException refused) {
            return refused.errors().stream().map(FieldError::message).collect(Collectors.joining(" "));
        } catch (ConflictException | NotFoundException overtaken) {
            return getTranslation("history.close.conflict");
        }
        show(desk.review(key, query));
        announcement.setText(getTranslation("history.close.done"));
        return null;
    }

    private void restore(PlanVersionView version, Review review, Reader reader) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), reader.zone());
        new RestoreDialog(
                        version.number(),
                        review.plan().measureKeys().stream()
                                .filter(reader::sees)
                                .toList(),
                        reader,
                        today,
                        (reason, impact, promises) -> {
                            plans.restore(key, version.number(), new Publication(reason, impact, promises, null));
                            query = QueryParameters.empty();
                            show(desk.review(key, query));
                        })
                .open();
    }
}
