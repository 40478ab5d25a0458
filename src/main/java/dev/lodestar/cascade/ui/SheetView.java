package dev.lodestar.cascade.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.cascade.PersonSheet;
import dev.lodestar.cascade.PersonSheet.OwnAction;
import dev.lodestar.cascade.Sheets;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.UnitView;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.uikit.Card;
import dev.lodestar.uikit.EmptyState;
import dev.lodestar.uikit.LiveChannel;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** What plans hand down to one person: measures and actions, and what each of them serves. */
@Route("sheet/:person?")
@PermitAll
class SheetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Sheets sheets;
    private final transient Organisation organisation;
    private final transient Access access;
    private final transient Tenants tenants;
    private final transient LiveChannel live;
    private final transient Clock clock;
    private String person = "";
    private String title = "";

    SheetView(Sheets sheets, Organisation organisation, Access access, Tenants tenants, LiveChannel live, Clock clock) {
        this.sheets = sheets;
        this.organisation = organisation;
        this.access = access;
        this.tenants = tenants;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String own = access.caller().key();
        person = event.getRouteParameters().get("person").orElse(own);
        try {
            refresh();
        } catch (NotFoundException e) {
            if (!person.equals(own)) {
                event.rerouteToError(com.vaadin.flow.router.NotFoundException.class);
                return;
            }
            // Somebody who signed in by a token or for the operator has no place in the organisation.
            nobody();
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

    /** Shows the sheet as it is now; throws {@link NotFoundException} when there is no such person in reach. */
    void refresh() {
        PersonSheet sheet = sheets.sheet(person);
        String unit = organisation.unit(sheet.unitKey()).map(UnitView::name).orElse(sheet.unitKey());
        Phrases phrases = new Phrases(getLocale(), tenants.current().zone(), clock.instant());
        boolean own = person.equals(access.caller().key());
        title = (own ? getTranslation("cascade.sheet.own") : sheet.name()) + " · Lodestar";
        removeAll();
        Paragraph lede = new Paragraph(
                own ? getTranslation("cascade.sheet.lede") : getTranslation("cascade.sheet.ledeOf", sheet.name()));
        lede.addClassName("ls-lede");
        Div head = Phrases.box("ls-top", Phrases.text(sheet.name() + " · " + unit));
        add(head, new H1(headline(sheet)), lede);
        if (sheet.measures().isEmpty() && sheet.actions().isEmpty()) {
            add(nothing(own));
            return;
        }
        add(Phrases.box("ls-stack", measures(sheet, phrases), actions(sheet, phrases)));
    }

    private String headline(PersonSheet sheet) {
        long off = sheet.measures().stream()
                .filter(measure -> measure.status() == LightStatus.RED)
                .count();
        long late = sheet.actions().stream()
                .filter(action -> action.overdue() || action.late())
                .count();
        if (off == 0 && late == 0) {
            return getTranslation(
                    "cascade.sheet.calm",
                    sheet.measures().size(),
                    sheet.actions().size());
        }
        return getTranslation("cascade.sheet.needs", off, late);
    }

    private Card measures(PersonSheet sheet, Phrases phrases) {
        String sentence =
                getTranslation("cascade.sheet.measures", sheet.measures().size());
        return sheet.measures().isEmpty()
                ? new Card(
                        sentence,
                        new EmptyState(
                                getTranslation("cascade.sheet.noMeasures"),
                                getTranslation("cascade.sheet.noMeasuresHint")))
                : new Card(sentence, new SheetMeasures(sheet.measures(), phrases));
    }

    private Card actions(PersonSheet sheet, Phrases phrases) {
        long open = sheet.actions().stream().filter(SheetView::isOpen).count();
        String sentence = getTranslation("cascade.sheet.actions", open);
        return sheet.actions().isEmpty()
                ? new Card(
                        sentence,
                        new EmptyState(
                                getTranslation("cascade.sheet.noActions"),
                                getTranslation("cascade.sheet.noActionsHint")))
                : new Card(sentence, new SheetActions(sheet.actions(), phrases));
    }

    private static boolean isOpen(OwnAction action) {
        return action.progress() < SheetActions.DONE;
    }

    private void nobody() {
        title = getTranslation("cascade.sheet.own") + " · Lodestar";
        removeAll();
        add(new H1(getTranslation("cascade.sheet.own")), nothing(true));
    }

    private EmptyState nothing(boolean own) {
        Anchor map = new Anchor("alignment", getTranslation("cascade.toMap"));
        map.addClassName("ls-button");
        return new EmptyState(
                getTranslation(own ? "cascade.sheet.none" : "cascade.sheet.noneOf"),
                getTranslation("cascade.sheet.noneHint"),
                map);
    }
}
