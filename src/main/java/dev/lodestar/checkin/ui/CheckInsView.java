package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.lodestar.checkin.Attachments;
import dev.lodestar.checkin.CheckInPage;
import dev.lodestar.checkin.CheckInPages;
import dev.lodestar.checkin.Subject;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.LiveChannel;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The history of what was said: of a measure, a goal, strategy or action, a task, a whole plan, or by a person. */
@Route("check-ins")
@PermitAll
class CheckInsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 20;
    private static final String BEFORE = "before";

    private final transient CheckInPages pages;
    private final transient Attachments attachments;
    private final transient Access access;
    private final transient LiveChannel live;
    private transient QueryParameters asked = QueryParameters.empty();
    private String title = "";
    private transient @Nullable CheckInPage shown;

    CheckInsView(CheckInPages pages, Attachments attachments, Access access, LiveChannel live) {
        this.attachments = attachments;
        this.pages = pages;
        this.access = access;
        this.live = live;
        addClassName("ls-check-ins");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = event.getLocation().getQueryParameters();
        shown = null;
        try {
            show();
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
        return title + " · Lodestar";
    }

    /** Where the history of a subject is shown. */
    static String address(Subject subject) {
        String kind = subject.kind().name().toLowerCase(Locale.ROOT);
        return "check-ins?" + (subject.plan() == null ? "" : "plan=" + subject.plan() + "&") + kind + "="
                + subject.key();
    }

    private void refresh() {
        try {
            show();
        } catch (NotFoundException gone) {
            removeAll();
            add(new EmptyState(getTranslation("checkin.gone"), getTranslation("checkin.history.emptyHint")));
        }
    }

    private void show() {
        Optional<Subject> subject = subject();
        Long before = number(BEFORE);
        CheckInPage page = page(subject.orElse(null), before);
        if (shown != null && shown.entries().equals(page.entries())) {
            return;
        }
        shown = page;
        title = getTranslation("checkin.history.title", page.title());
        removeAll();
        add(head(subject.orElse(null)), new H1(title));
        if (page.entries().isEmpty()) {
            add(new Card(
                    getTranslation("checkin.history.none"),
                    new EmptyState(
                            getTranslation("checkin.history.empty"), getTranslation("checkin.history.emptyHint"))));
        } else {
            add(new Card(
                    getTranslation(before == null ? "checkin.history.newest" : "checkin.history.older"),
                    new CheckInHistory(page, subject.isEmpty(), attachments)));
        }
        add(paging(page, before));
    }

    private CheckInPage page(@Nullable Subject subject, @Nullable Long before) {
        if (subject != null) {
            return pages.of(subject, SIZE, before);
        }
        Optional<String> plan = asked.getSingleParameter("plan");
        if (plan.isPresent()) {
            return pages.ofPlan(plan.get(), SIZE, before);
        }
        return pages.byAuthor(
                asked.getSingleParameter("person")
                        .orElseGet(() -> access.caller().key()),
                SIZE,
                before);
    }

    private Optional<Subject> subject() {
        String plan = asked.getSingleParameter("plan").orElse(null);
        return Stream.of(Subject.Kind.values())
                .flatMap(kind -> asked.getSingleParameter(kind.name().toLowerCase(Locale.ROOT)).stream()
                        .map(key -> new Subject(kind, inPlan(kind) ? plan : null, key)))
                .findFirst();
    }

    private static boolean inPlan(Subject.Kind kind) {
        return kind != Subject.Kind.MEASURE && kind != Subject.Kind.TASK;
    }

    private @Nullable Long number(String parameter) {
        return asked.getSingleParameter(parameter)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private Nav head(@Nullable Subject subject) {
        Nav nav = new Nav();
        nav.addClassName("ls-top");
        nav.getElement().setAttribute("aria-label", getTranslation("checkin.history.where"));
        if (subject != null && subject.kind() == Subject.Kind.MEASURE) {
            nav.add(new Anchor("measures/" + subject.key(), getTranslation("checkin.history.measure")));
        }
        asked.getSingleParameter("plan").ifPresent(plan -> {
            nav.add(new Anchor("plans/" + plan, getTranslation("checkin.history.plan")));
            if (subject != null) {
                nav.add(new Anchor("check-ins?plan=" + plan, getTranslation("checkin.history.ofPlan")));
            }
        });
        asked.getSingleParameter("person")
                .ifPresent(person -> nav.add(new Anchor("sheet/" + person, getTranslation("checkin.history.sheet"))));
        nav.add(new Anchor("my-week", getTranslation("checkin.title")));
        return nav;
    }

    private Paragraph paging(CheckInPage page, @Nullable Long before) {
        Paragraph paging = new Paragraph();
        paging.addClassName("ls-actions");
        if (before != null) {
            paging.add(link("checkin.history.toNewest", asked.excluding(BEFORE)));
        }
        if (page.older() != null) {
            paging.add(link(
                    "checkin.history.toOlder",
                    asked.merging(BEFORE, page.older().toString())));
        }
        return paging;
    }

    private Anchor link(String text, QueryParameters parameters) {
        Anchor link = new Anchor("check-ins?" + parameters.getQueryString(), getTranslation(text));
        link.addClassName("ls-button");
        return link;
    }
}
