package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.lodestar.checkin.CheckIns;
import dev.lodestar.checkin.LinkEndedException;
import dev.lodestar.checkin.MyWeek;
import dev.lodestar.checkin.NumberReports;
import dev.lodestar.checkin.OpenLink;
import dev.lodestar.checkin.ReportLinks;
import dev.lodestar.checkin.Tasks;
import dev.lodestar.checkin.Week;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Caller;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What one person has to report, by the link of a reminder: their rows of the week and nothing else of the product. Nobody
 * is signed in by it, opening it changes nothing, and whatever does not work gives the same answer.
 */
@Route(value = "r/:tenant/:secret", autoLayout = false)
@AnonymousAllowed
class LinkedWeekView extends Main implements BeforeEnterObserver, HasDynamicTitle, Acting {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LinkedWeekView.class);

    private final transient ReportLinks links;
    private final transient MyWeek weeks;
    private final transient NumberReports reports;
    private final transient CheckIns checkIns;
    private final transient Tasks tasks;
    private final H1 title = new H1();
    private final transient WeekCards cards = new WeekCards(this::headline);
    private transient @Nullable LinkErrand errand;

    LinkedWeekView(ReportLinks links, MyWeek weeks, NumberReports reports, CheckIns checkIns, Tasks tasks) {
        this.links = links;
        this.weeks = weeks;
        this.reports = reports;
        this.checkIns = checkIns;
        this.tasks = tasks;
        addClassNames("ls-main", "ls-week", "ls-linked");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            Optional<LinkErrand> opened = LinkErrand.open(
                    links,
                    event.getRouteParameters().get("tenant").orElse(""),
                    event.getRouteParameters().get("secret").orElse(""));
            if (opened.filter(found -> isSignedIn(found.link())).isPresent()) {
                event.forwardTo(MyWeekView.class);
                return;
            }
            errand = opened.orElse(null);
            opened.ifPresent(found -> event.getUI().setLocale(found.link().language()));
            show();
        } catch (LinkEndedException e) {
            ended();
        } catch (RuntimeException e) {
            // The framework would log the address, and with it the secret.
            LOG.error("A link of a reminder could not be shown", e);
            ended();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("checkin.title") + " · Lodestar";
    }

    /** Calls a service as the person; shows that the link has ended when it has. */
    @Override
    public <T> T call(Supplier<T> service) {
        LinkErrand own = errand;
        if (own == null) {
            throw new NotFoundException("link", "");
        }
        try {
            return own.call(service);
        } catch (LinkEndedException e) {
            ended();
            throw e;
        }
    }

    /** A file is for those who signed in. */
    @Override
    public boolean takesFiles() {
        return false;
    }

    private void show() {
        LinkErrand own = errand;
        if (own == null) {
            ended();
            return;
        }
        Week week = call(weeks::now);
        WeekWords words = new WeekWords(own.link().language(), week.zone(), week.at(), week.people());
        WeekRows made = new WeekRows(this, words, reports, checkIns, tasks, this, null, cards::next, this::show);
        cards.clear();
        cards.card(
                getTranslation("checkin.numbers"),
                Stream.concat(
                                week.duties().stream().map(duty -> made.report(duty, cards::pasted)),
                                week.lags().stream().map(made::explain))
                        .peek(WeekRow::unlink));
        cards.card(
                getTranslation("checkin.linked.rest"),
                Stream.concat(
                                week.actions().stream().map(made::action),
                                week.tasks().stream().map(made::task))
                        .peek(WeekRow::unlink));
        headline(week.count());
        removeAll();
        add(head(own, words), title, lede(own), cards.isEmpty() ? nothing() : cards, foot(own, words));
    }

    private Component head(LinkErrand own, WeekWords words) {
        Div head = new Div(new Span("✦ Lodestar"), new Span(own.link().name() + " · " + words.day(words.today())));
        head.addClassName("ls-top");
        return head;
    }

    private void headline(long open) {
        title.setText(open == 0 ? getTranslation("checkin.headline.none") : getTranslation("checkin.headline", open));
    }

    private Component lede(LinkErrand own) {
        Paragraph lede =
                new Paragraph(getTranslation("checkin.linked.lede", own.link().name()));
        lede.addClassName("ls-lede");
        return lede;
    }

    private Component nothing() {
        return new Card(
                getTranslation("checkin.calm"),
                new EmptyState(getTranslation("checkin.none"), getTranslation("checkin.linked.none"), signIn()));
    }

    private Component foot(LinkErrand own, WeekWords words) {
        LocalDate last = LocalDate.ofInstant(own.link().endsAt(), words.zone());
        Paragraph until = new Paragraph(getTranslation("checkin.linked.until", words.day(last)));
        until.addClassName("ls-sub");
        NativeButton end = new NativeButton(getTranslation("checkin.linked.end"), click -> {
            own.end();
            ended();
        });
        end.addClassName("ls-button");
        Div actions = new Div(end, signIn());
        actions.addClassName("ls-actions");
        Div foot = new Div(until, actions);
        foot.addClassName("ls-linked__foot");
        return foot;
    }

    /** The same words for a link that never was, has ended, or may not be tried now. */
    private void ended() {
        errand = null;
        title.setText(getTranslation("checkin.linked.ended"));
        Paragraph hint = new Paragraph(getTranslation("checkin.linked.ended.hint"));
        hint.addClassName("ls-lede");
        Div actions = new Div(signIn());
        actions.addClassName("ls-actions");
        removeAll();
        add(new Span("✦ Lodestar"), title, hint, actions);
    }

    private Component signIn() {
        Anchor way = new Anchor("my-week", getTranslation("checkin.linked.signIn"));
        way.addClassName("ls-button");
        return way;
    }

    private static boolean isSignedIn(OpenLink link) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null
                && known.getPrincipal() instanceof Caller caller
                && caller.tenant().equals(link.tenant())
                && caller.key().equals(link.person());
    }
}
