package dev.lodestar.measure.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.measure.MeasureFilter;
import dev.lodestar.measure.MeasureStatus;
import dev.lodestar.measure.MeasureStatuses;
import dev.lodestar.measure.pace.Status;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.PersonView;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.LiveChannel;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The measures that the reader may see, and where each stands; a page of them at a time. */
@Route("measures")
@PermitAll
class MeasureListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient MeasureStatuses statuses;
    private final transient Organisation organisation;
    private final transient LiveChannel live;
    private final Select<Status> status = new Select<>();
    private final TextField text = new TextField();
    private final NativeButton more = new NativeButton();
    private final Div place = new Div();
    private final Span announcement = new Span();
    private transient @Nullable MeasureRows rows;
    private @Nullable Sheet sheet;
    private String lastKey = "";
    private int shown;

    MeasureListView(MeasureStatuses statuses, Organisation organisation, LiveChannel live) {
        this.statuses = statuses;
        this.organisation = organisation;
        this.live = live;
        Paragraph lede = new Paragraph(getTranslation("measure.list.lede"));
        lede.addClassName("ls-lede");
        announcement.addClassName("ls-sr-only");
        announcement.getElement().setAttribute("aria-live", "polite");
        more.setText(getTranslation("measure.list.more"));
        more.addClassName("ls-button");
        more.addClickListener(click -> append(PAGE));
        Div actions = new Div(more);
        actions.addClassName("ls-actions");
        add(new H1(getTranslation("measure.list.title")), lede, filters());
        add(new Card(getTranslation("measure.list.sentence"), place, actions), announcement);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        query.getSingleParameter("text").ifPresent(text::setValue);
        query.getSingleParameter("status").flatMap(MeasureListView::known).ifPresent(status::setValue);
        reload(PAGE);
        status.addValueChangeListener(change -> reload(PAGE));
        text.addValueChangeListener(change -> reload(PAGE));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        live.follow(TenantScope.current().value(), this, () -> {
            reload(Math.max(shown, PAGE));
            announcement.setText(getTranslation("measure.list.updated"));
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("measure.list.title") + " · Lodestar";
    }

    private Div filters() {
        text.setPlaceholder(getTranslation("measure.list.search"));
        text.setAriaLabel(getTranslation("measure.list.search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        status.setAriaLabel(getTranslation("measure.column.status"));
        status.setItems(Status.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(getTranslation("measure.list.every"));
        status.setItemLabelGenerator(value -> value == null
                ? getTranslation("measure.list.every")
                : Lights.of(value).word(getLocale()));
        Div filters = new Div(text, status);
        filters.addClassName("ls-measure__filters");
        return filters;
    }

    private void reload(int count) {
        rows = new MeasureRows(
                getLocale(),
                this::getTranslation,
                organisation.directory().stream().collect(Collectors.toMap(PersonView::key, PersonView::name)));
        sheet = rows.sheet();
        lastKey = "";
        shown = 0;
        place.removeAll();
        place.add(sheet);
        append(count);
        if (shown == 0) {
            place.removeAll();
            place.add(nothing());
        }
    }

    private void append(int count) {
        MeasureFilter filter = new MeasureFilter(
                status.getValue() == null ? null : status.getValue().name(),
                null,
                text.getValue().isBlank() ? null : text.getValue().strip());
        List<MeasureStatus> found = statuses.list(filter, lastKey, count + 1);
        for (MeasureStatus measure : found.subList(0, Math.min(count, found.size()))) {
            if (rows != null && sheet != null) {
                rows.add(sheet, measure);
            }
            lastKey = measure.measureKey();
            shown++;
        }
        more.setVisible(found.size() > count);
    }

    private EmptyState nothing() {
        boolean filtered = status.getValue() != null || !text.getValue().isBlank();
        return filtered
                ? new EmptyState(getTranslation("measure.list.noMatch"), getTranslation("measure.list.noMatchHint"))
                : new EmptyState(getTranslation("measure.list.none"), getTranslation("measure.list.noneHint"));
    }

    private static Optional<Status> known(String name) {
        return Arrays.stream(Status.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
