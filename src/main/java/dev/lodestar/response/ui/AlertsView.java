package dev.lodestar.response.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.alert.AlertPage;
import dev.lodestar.alert.AlertQuery;
import dev.lodestar.alert.AlertView;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.LiveChannel;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The alerts that the reader may see, open ones first; a page of them at a time. Beside them, the signals of integrity. */
@Route("alerts")
@PermitAll
class AlertsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 25;

    private final transient AlertDesk desk;
    private final transient LiveChannel live;
    private final Div screen = new Div();
    private final Span announcement = new Span();
    private final UnorderedList rows = new UnorderedList();
    private final NativeButton more;
    private transient AlertAddress address = new AlertAddress(AlertQuery.Stage.OPEN, null, null, false, false);
    private transient List<AlertView> shown = List.of();
    private @Nullable String next;

    AlertsView(AlertDesk desk, LiveChannel live) {
        this.desk = desk;
        this.live = live;
        addClassName("ls-alerts");
        rows.addClassName("ls-alerts__rows");
        announcement.addClassName("ls-sr-only");
        announcement.getElement().setAttribute("role", "status");
        more = Piece.button(getTranslation("response.more"), this::append);
        add(screen, announcement);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = AlertAddress.read(event.getLocation().getQueryParameters());
        if (!desk.access().may(Act.READ_ALERT) || (address.integrity() && !mayAudit())) {
            event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
            return;
        }
        if (address.integrity()) {
            screen.removeAll();
            screen.add(new H1(getTranslation("response.integrity.title")), lede("response.integrity.lede"), tabs());
            screen.add(new IntegrityPart(desk, desk.words(getLocale(), this::getTranslation)));
        } else {
            show(page(PAGE, null));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        live.follow(TenantScope.current().value(), this, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("response.title") + " · Lodestar";
    }

    /** Shows what is no longer as it is shown; as many as there were. */
    void refresh() {
        if (address.integrity()) {
            return;
        }
        AlertPage now = page(Math.max(PAGE, shown.size()), null);
        if (!now.items().equals(shown)) {
            show(now);
            announcement.setText(getTranslation("response.updated"));
        }
    }

    private AlertPage page(int size, @Nullable String cursor) {
        String handler = address.mine() ? desk.reader() : null;
        return desk.board()
                .page(new AlertQuery(address.stage(), address.unit(), address.rule(), handler), size, cursor);
    }

    private void show(AlertPage page) {
        shown = page.items();
        next = page.nextCursor();
        screen.removeAll();
        rows.removeAll();
        List<UnitView> units = desk.organisation().structure();
        fill(page.items(), units);
        screen.add(
                new H1(getTranslation(
                        "response.board", desk.board().open(), desk.board().mine())),
                lede("response.lede"));
        if (mayAudit()) {
            screen.add(tabs());
        }
        screen.add(new AlertFilters(address, units, this::go));
        more.setVisible(next != null);
        screen.add((page.items().isEmpty()
                        ? new Card(getTranslation("response.none"), nothing())
                        : new Card(sentence(), rows, Piece.box("ls-actions", more)))
                .link(getTranslation("response.mutes"), "alerts/mutes")
                .link(getTranslation("response.rules"), "alerts/rules"));
    }

    private void fill(List<AlertView> alerts, List<UnitView> units) {
        Words words = desk.words(units, getLocale(), this::getTranslation);
        Map<String, MeasureStatus> statuses =
                desk.statuses().of(alerts.stream().map(AlertView::measureKey).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(MeasureStatus::measureKey, Function.identity()));
        alerts.forEach(alert -> rows.add(new AlertRow(alert, statuses.get(alert.measureKey()), words)));
    }

    private void append() {
        AlertPage page = page(PAGE, next);
        next = page.nextCursor();
        List<AlertView> all = new ArrayList<>(shown);
        all.addAll(page.items());
        shown = all;
        fill(page.items(), desk.organisation().structure());
        more.setVisible(next != null);
    }

    private String sentence() {
        return getTranslation(
                address.stage() == AlertQuery.Stage.OVER
                        ? "response.sentence.over"
                        : address.stage() == null ? "response.sentence.any" : "response.sentence.open");
    }

    private EmptyState nothing() {
        return address.isFiltered()
                ? new EmptyState(getTranslation("response.noMatch"), getTranslation("response.noMatch.hint"))
                : new EmptyState(getTranslation("response.quiet"), getTranslation("response.quiet.hint"));
    }

    private Paragraph lede(String text) {
        Paragraph lede = new Paragraph(getTranslation(text));
        lede.addClassName("ls-lede");
        return lede;
    }

    private Nav tabs() {
        Nav tabs = new Nav();
        tabs.addClassName("ls-alerts__tabs");
        tabs.getElement().setAttribute("aria-label", getTranslation("response.tabs"));
        tabs.add(tab("alerts", "response.tab.alerts", !address.integrity()));
        tabs.add(tab("alerts?view=integrity", "response.tab.integrity", address.integrity()));
        return tabs;
    }

    private Anchor tab(String href, String text, boolean here) {
        Anchor tab = new Anchor(href, getTranslation(text));
        tab.addClassName("ls-pill");
        if (here) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        return tab;
    }

    private boolean mayAudit() {
        return desk.access().may(Act.READ_INTEGRITY);
    }

    private void go(AlertAddress asked) {
        getUI().ifPresent(ui -> ui.navigate(AlertsView.class, asked.write()));
    }
}
