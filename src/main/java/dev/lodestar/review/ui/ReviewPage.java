package dev.lodestar.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.review.KeptFile;
import dev.lodestar.review.ReviewDetail;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.LiveChannel;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One review: what is off track and what is said of it, what it lacks, its files, what was decided. */
@Route("reviews/:id")
@PermitAll
class ReviewPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ReviewDesk desk;
    private final transient LiveChannel live;
    private final Div page = new Div();
    private final Span announcement = new Span();
    private transient @Nullable ReviewDetail shown;
    private transient List<KeptFile> kept = List.of();
    private @Nullable TopicsCard topics;
    private @Nullable DecisionsCard decisions;
    private long id;
    private String title;

    ReviewPage(ReviewDesk desk, LiveChannel live) {
        this.desk = desk;
        this.live = live;
        this.title = getTranslation("review.title");
        addClassName("ls-review");
        announcement.addClassName("ls-sr-only");
        announcement.getElement().setAttribute("role", "status");
        add(page, announcement);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = Long.parseLong(event.getRouteParameters().get("id").orElse(""));
            show(desk.details().of(id));
        } catch (NotFoundException | NumberFormatException e) {
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

    /** Draws anew what is no longer as it is shown, unless somebody is writing, whose words it would lose. */
    void refresh() {
        boolean writing = topics != null && topics.isWriting() || decisions != null && decisions.isWriting();
        ReviewDetail now = desk.details().of(id);
        if (!writing && !(now.equals(shown) && desk.kept().of(id).equals(kept))) {
            show(now);
            announcement.setText(getTranslation("review.live"));
        }
    }

    /** Draws what somebody here just did. */
    void done(String said) {
        show(desk.details().of(id));
        announcement.setText(said);
    }

    private void show(ReviewDetail detail) {
        shown = detail;
        kept = desk.kept().of(id);
        Words words = new Words(getLocale(), detail.zone());
        String period = words.period(detail.review().period());
        title = detail.planName() + " · " + period;
        Anchor back = new Anchor("reviews", getTranslation("review.back"));
        back.addClassName("ls-pill");
        String state = detail.review().state().name().toLowerCase(Locale.ROOT);
        Header header = new Header(
                back,
                Piece.text(title),
                Piece.text("", "ls-top__space"),
                Piece.text(
                        getTranslation("review.state." + state), "ls-reviews__state", "ls-reviews__state--" + state));
        header.addClassName("ls-top");
        topics = new TopicsCard(detail, words, desk, this::done);
        decisions = new DecisionsCard(detail, words, desk, this::done);
        Div aside = Piece.box(
                "ls-stack",
                new ChecklistCard(detail, words, desk, this::done),
                new FilesCard(detail, kept, desk, words, () -> done(getTranslation("review.kept.asked"))));
        if (detail.mayHold()) {
            aside.add(new MailCard(detail, desk, this::done));
        }
        aside.add(new SinceCard(detail, words));
        page.removeAll();
        page.add(
                header,
                new H1(getTranslation("review.page.headline", detail.agenda().size())),
                lede(detail, words),
                Piece.box("ls-review__page", Piece.box("ls-stack", topics, decisions), aside));
    }

    private Span lede(ReviewDetail detail, Words words) {
        var frozen = detail.review().frozen();
        String by = detail.frozenBy() == null ? "" : detail.frozenBy().name();
        Span lede = Piece.text(
                frozen == null
                        ? getTranslation("review.page.open")
                        : getTranslation("review.page.frozen", words.moment(frozen.knownAt()), by),
                "ls-lede",
                "ls-review__lede");
        return lede;
    }
}
