package dev.lodestar.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.organisation.GermanState;
import dev.lodestar.organisation.WorkingCalendar;
import dev.lodestar.organisation.WorkingCalendar.OwnDay;
import dev.lodestar.organisation.WorkingCalendars;
import dev.lodestar.organisation.WorkingPreview;
import dev.lodestar.organisation.WorkingRegion;
import dev.lodestar.organisation.WorkingRegion.Country;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.uikit.Card;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On which days the company works, and what that means for the next weeks; admins change it, others read. */
@Route("settings/working-days")
@PermitAll
class WorkingDaysView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient WorkingCalendars calendars;
    private final transient WorkingWords words;
    private final Select<Country> country = new Select<>();
    private final Select<GermanState> state = new Select<>();
    private final CheckboxGroup<DayOfWeek> weeklyOff = new CheckboxGroup<>();
    private final OwnDaysField own;
    private final Paragraph known = new Paragraph();
    private final Div preview = new Div();
    private final Div refusal = new Div();
    private final Span said = new Span();
    private final boolean mayRead;
    private final boolean maySet;
    private transient @Nullable WorkingCalendar kept;

    WorkingDaysView(WorkingCalendars calendars, Tenants tenants, Clock clock) {
        this.calendars = calendars;
        ZoneId zone = tenants.current().zone();
        this.words = new WorkingWords(getLocale(), zone, this::getTranslation);
        this.mayRead = calendars.mayRead();
        this.maySet = calendars.maySet();
        this.own = new OwnDaysField(words, LocalDate.ofInstant(clock.instant(), zone), maySet, this::tried);
        addClassNames("ls-rules", "ls-working-days");
        refusal.addClassName("ls-ask__refusal");
        refusal.getElement().setAttribute("role", "alert");
        said.addClassName("ls-sub");
        said.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!mayRead) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        Paragraph lede = new Paragraph(words.say(maySet ? "lede" : "lede.reader"));
        lede.addClassName("ls-lede");
        ask();
        Div fields = new Div(country, state);
        fields.addClassName("ls-rules__fields");
        Card form = new Card(words.say("form"), fields, known, weeklyOff, own, refusal);
        form.addClassName("ls-days__form");
        if (maySet) {
            Button save = new Button(words.say("save"), click -> save());
            save.addThemeVariants(ButtonVariant.PRIMARY);
            Div actions = new Div(save, said);
            actions.addClassName("ls-actions");
            form.add(actions);
        }
        Div columns = new Div(form, preview);
        columns.addClassNames("ls-grid", "ls-days__columns");
        add(new H1(words.say("title")), lede, columns);
        show(calendars.get());
    }

    @Override
    public String getPageTitle() {
        return words.say("title") + " · Lodestar";
    }

    private void ask() {
        country.setLabel(words.say("country"));
        country.setItems(Country.values());
        country.setItemLabelGenerator(words::country);
        country.setReadOnly(!maySet);
        country.addValueChangeListener(change -> {
            state.setVisible(country.getValue() == Country.DE);
            changed(change.isFromClient());
        });
        state.setLabel(words.say("state"));
        state.setItems(GermanState.values());
        state.setItemLabelGenerator(one -> one == null ? words.say("state.any") : words.state(one));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(words.say("state.any"));
        state.setReadOnly(!maySet);
        state.setVisible(false);
        state.addValueChangeListener(change -> changed(change.isFromClient()));
        weeklyOff.setLabel(words.say("weekly"));
        weeklyOff.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
        weeklyOff.setItems(DayOfWeek.values());
        weeklyOff.setItemLabelGenerator(words::weekday);
        weeklyOff.setReadOnly(!maySet);
        weeklyOff.addValueChangeListener(change -> changed(change.isFromClient()));
    }

    private void show(WorkingCalendar calendar) {
        kept = calendar;
        country.setValue(calendar.region().country());
        state.setValue(calendar.region().state());
        state.setVisible(calendar.region().country() == Country.DE);
        weeklyOff.setValue(calendar.weeklyOff());
        own.value(calendar.ownDays());
        said.setText(calendar.revision() == 0 ? words.say("unset") : "");
        draw(calendar.ownDays());
    }

    private void changed(boolean byReader) {
        if (byReader) {
            refusal.removeAll();
            draw(own.value()).forEach(error -> refusal.add(new Paragraph(error.message())));
        }
    }

    private List<FieldError> tried(List<OwnDay> days) {
        return draw(days);
    }

    /** Shows what it would mean; what speaks against it. */
    private List<FieldError> draw(List<OwnDay> days) {
        WorkingCalendar before = kept;
        boolean same = before != null
                && before.region().equals(region())
                && before.weeklyOff().equals(weeklyOff.getValue())
                && before.ownDays().equals(days);
        try {
            WorkingPreview ahead = calendars.preview(region(), weeklyOff.getValue(), days);
            preview.removeAll();
            preview.add(new WorkingPreviewPart(ahead, same, words));
        } catch (RuntimeException e) {
            return refused(e);
        }
        Integer through =
                before != null && before.region().country() == country.getValue() ? before.knownThrough() : null;
        known.setVisible(through != null);
        known.setText(through == null ? "" : words.say("known", Integer.toString(through)));
        if (!same) {
            said.setText(words.say("unsaved"));
        }
        return List.of();
    }

    private void save() {
        refusal.removeAll();
        WorkingCalendar before = kept;
        try {
            show(calendars.set(region(), weeklyOff.getValue(), own.value(), before == null ? null : before.revision()));
            said.setText(words.say("saved"));
        } catch (RuntimeException e) {
            refused(e).forEach(error -> refusal.add(new Paragraph(error.message())));
        }
    }

    private List<FieldError> refused(RuntimeException e) {
        List<FieldError> refused = Refusals.of(e, this::getTranslation);
        if (refused.isEmpty()) {
            throw e;
        }
        return refused.stream()
                .map(error -> new FieldError(
                        error.pointer(),
                        error.code(),
                        error.code().contains(".") ? words.say("error." + error.code()) : error.message()))
                .toList();
    }

    private WorkingRegion region() {
        Country chosen = country.getValue() == null ? Country.NONE : country.getValue();
        return new WorkingRegion(chosen, chosen == Country.DE ? state.getValue() : null);
    }
}
