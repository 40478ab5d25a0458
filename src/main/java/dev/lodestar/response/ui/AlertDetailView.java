package dev.lodestar.response.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.alert.AlertDetail;
import dev.lodestar.alert.AlertView;
import dev.lodestar.alert.FailingSource;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.measure.MeasureHistory;
import dev.lodestar.organisation.Act;
import dev.lodestar.plan.PlanNode;
import dev.lodestar.response.AlertFile;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.KpiChart;
import dev.lodestar.uikit.LiveChannel;
import dev.lodestar.uikit.Skeleton;
import dev.lodestar.uikit.StatusBadge;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One alert: the evidence, what to look at, what is done about it, and its whole story. */
@Route("alerts/:id")
@PermitAll
class AlertDetailView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int CURVE = 8;
    private static final int ADVICE = 4;
    private static final int COUNTERMEASURES = 3;

    private final transient AlertDesk desk;
    private final transient LiveChannel live;
    private final Div head = new Div();
    private final Div main = Piece.box("ls-stack");
    private final Div beside = Piece.box("ls-stack");
    private final Span announcement = new Span();
    private transient @Nullable AlertFile shown;
    private transient @Nullable AlertView drawn;
    private @Nullable CommentBox comment;
    private @Nullable InView advice;
    private @Nullable InView curve;
    private long id;
    private String title = "";

    AlertDetailView(AlertDesk desk, LiveChannel live) {
        this.desk = desk;
        this.live = live;
        addClassName("ls-alert");
        announcement.addClassName("ls-sr-only");
        announcement.getElement().setAttribute("role", "status");
        add(head, Piece.box("ls-grid", main, beside), announcement);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = Long.parseLong(event.getRouteParameters().get("id").orElse(""));
            comment = null;
            advice = null;
            curve = null;
            show(desk.countermeasures().file(id));
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
        return title + " · Lodestar";
    }

    /** Draws anew what is no longer as it is shown; what somebody is writing stays. */
    void refresh() {
        AlertFile now = desk.countermeasures().file(id);
        if (!now.equals(shown)) {
            show(now);
            announcement.setText(getTranslation("response.alert.updated"));
        }
    }

    private void done(String said) {
        show(desk.countermeasures().file(id));
        announcement.setText(said);
    }

    private void show(AlertFile file) {
        shown = file;
        AlertDetail detail = file.detail();
        AlertView alert = detail.alert();
        Words words = desk.words(getLocale(), this::getTranslation);
        AlertWords says = new AlertWords(words);
        title = says.headline(alert);
        head.removeAll();
        main.removeAll();
        beside.removeAll();
        H1 heading = new H1(StatusBadge.compact(AlertWords.signal(alert)).large(), new Span(title));
        heading.addClassName("ls-measure__title");
        head.add(breadcrumb(alert, words), heading, lede(alert, words, says));
        head.add(new HandlingCard(detail, new Acts(alert, desk, words, this::done)));
        FailingSource source = alert.source();
        if (source == null) {
            head.add(muted(alert, words));
            main.add(curve(alert, says.sentence(alert), words), advice(words), new EvidenceCard(alert, words));
        } else {
            main.add(new SourceCards(source, desk.sources().silent(detail), words));
        }
        if (!file.tasks().isEmpty()) {
            beside.add(countermeasures(detail, file.tasks().size(), words));
        }
        beside.add(new StoryCard(new Story(file, words).steps(), words, comment(detail)));
    }

    private Nav breadcrumb(AlertView alert, Words words) {
        Nav nav = new Nav();
        nav.addClassName("ls-top");
        nav.getElement().setAttribute("aria-label", words.say("breadcrumb"));
        nav.add(new Anchor("alerts", words.say("title")), new Span("/"), new Span(words.name(alert.unitKey())));
        return nav;
    }

    private Paragraph lede(AlertView alert, Words words, AlertWords says) {
        Paragraph lede = new Paragraph(
                Piece.text(says.state(alert), "ls-measure__lead"),
                new Span(" · " + words.say("since", words.period(alert.startPeriod()), words.moment(alert.raisedAt()))
                        + " · " + words.say("owner", words.name(alert.owner()))));
        lede.addClassNames("ls-lede", "ls-num");
        if (!alert.handled().handler().equals(alert.owner())) {
            lede.add(new Span(
                    " · " + words.say("handler", words.name(alert.handled().handler()))));
        }
        if (alert.retroactive()) {
            lede.add(new Span(" · " + words.phrases().get("alert.retroactive")));
        }
        if (alert.source() != null) {
            return lede;
        }
        lede.add(new Span(" · "), new Anchor("measures/" + alert.measureKey(), alert.measureName()));
        if (desk.access().may(Act.READ_PLAN)) {
            desk.nodes().naming(List.of(alert.measureKey())).stream()
                    .map(PlanNode::planKey)
                    .distinct()
                    .findFirst()
                    .ifPresent(plan -> lede.add(new Span(" · "), new Anchor("plans/" + plan, words.say("plan"))));
        }
        return lede;
    }

    private InView muted(AlertView alert, Words words) {
        return new InView(
                new Div(), () -> MutedNote.of(desk.directory().byKeys(List.of(alert.measureKey())), desk, words));
    }

    /** Kept while the rest is drawn anew: whoever writes goes on writing. */
    private Div comment(AlertDetail detail) {
        if (!detail.may().comment()) {
            return new Div();
        }
        if (comment == null) {
            comment = new CommentBox(desk.organisation()::people, said -> {
                desk.handling().comment(id, said);
                done(getTranslation("response.comment.done"));
            });
        }
        return comment;
    }

    /** Whether the curve turned takes the measure's history. */
    private InView countermeasures(AlertDetail detail, int given, Words words) {
        return new InView(
                new Card(words.say("counters.title", given), new Skeleton(COUNTERMEASURES)),
                () -> new CountermeasuresCard(
                        desk.countermeasures().against(detail), detail.alert().unit(), words));
    }

    /** Kept while the evidence is the same. */
    private InView curve(AlertView alert, String message, Words words) {
        AlertView before = drawn;
        if (curve == null || before == null || !before.evidence().equals(alert.evidence())) {
            drawn = alert;
            curve = new InView(new Card(message, new Skeleton(CURVE)), () -> chart(alert, message, words));
        }
        return curve;
    }

    private Component chart(AlertView alert, String message, Words words) {
        Instant now = words.now();
        MeasureHistory history =
                desk.records().histories(List.of(alert.measureKey()), now, now).get(alert.measureKey());
        if (history == null) {
            return new Div();
        }
        KpiChart chart = new KpiChart(message, new AlertCurve(alert, history, words).series());
        chart.addClassName("ls-measure__chart");
        Component heading = AlertWords.isOpen(alert) ? OutlookPart.of(history, words) : new Div();
        return new Card(message, chart, heading).link(words.say("measure.to"), "measures/" + alert.measureKey());
    }

    private InView advice(Words words) {
        if (advice == null) {
            advice = new InView(
                    new Card(words.say("advice.title"), new Skeleton(ADVICE)), () -> new AdviceCard(id, desk, words));
        }
        return advice;
    }
}
