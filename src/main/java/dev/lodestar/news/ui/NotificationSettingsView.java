package dev.lodestar.news.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.news.MailTiming;
import dev.lodestar.news.NewsPreference;
import dev.lodestar.news.NewsPreferences;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Role;
import dev.lodestar.tenancy.Tenants;
import dev.lodestar.uikit.AddedPart;
import dev.lodestar.uikit.Card;
import jakarta.annotation.security.PermitAll;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;

/** How the reader wants to be told. */
@Route(NotificationSettingsView.ADDRESS)
@PermitAll
class NotificationSettingsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    static final String ADDRESS = "settings/notifications";
    private static final int HALF_HOURS = 48;
    private static final int MORNING_BEGINS = 10;
    private static final int MORNING_ENDS = 25;
    private static final Set<Role> LEADS = EnumSet.of(Role.LEAD, Role.EXECUTIVE);

    private final transient NewsPreferences preferences;
    private final Checkbox badge = new Checkbox(getTranslation("news.settings.badge"));
    private final RadioButtonGroup<MailTiming> mail = new RadioButtonGroup<>(getTranslation("news.settings.mail"));
    private final ComboBox<LocalTime> from = new ComboBox<>(getTranslation("news.settings.from"));
    private final ComboBox<LocalTime> until = new ComboBox<>(getTranslation("news.settings.until"));
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("news.settings.zone"));
    private final Checkbox weekly = new Checkbox(getTranslation("news.settings.weekly"));
    private final ComboBox<LocalTime> weeklyAt = new ComboBox<>(getTranslation("news.settings.weeklyAt"));
    private final Span said = new Span();

    NotificationSettingsView(
            NewsPreferences preferences, Tenants tenants, Access access, ObjectProvider<AddedPart> added) {
        this.preferences = preferences;
        addClassName("ls-news-settings");
        weeklyAt.addClassName("ls-news-settings__hour");
        said.addClassName("ls-sub");
        said.getElement().setAttribute("role", "status");
        mail.setItems(MailTiming.values());
        mail.setItemLabelGenerator(timing -> getTranslation("news.settings.mail." + timing.name()));
        List.of(from, until).forEach(time -> {
            times(time, 0, HALF_HOURS);
            time.setClearButtonVisible(true);
        });
        times(weeklyAt, MORNING_BEGINS, MORNING_ENDS);
        boolean leads = LEADS.contains(access.caller().role());
        weekly.setVisible(leads);
        weeklyAt.setVisible(leads);
        weekly.addValueChangeListener(changed -> weeklyAt.setEnabled(changed.getValue()));
        String own = tenants.current().zone().getId();
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList());
        zone.setPlaceholder(own);
        zone.setHelperText(getTranslation("news.settings.zone.hint", own));
        zone.setClearButtonVisible(true);
        add(head(), new H1(getTranslation("news.settings.title")), lede(access), card());
        added.orderedStream().flatMap(part -> part.at(ADDRESS).stream()).forEach(this::add);
        fill(preferences.mine());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("news.settings.title") + " · Lodestar";
    }

    private void times(ComboBox<LocalTime> field, int from, int until) {
        field.setItems(IntStream.range(from, until)
                .mapToObj(half -> LocalTime.MIDNIGHT.plusMinutes(30L * half))
                .toList());
        field.setItemLabelGenerator(
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(getLocale())::format);
    }

    private Component head() {
        Nav head = new Nav(new Anchor(InboxCount.ADDRESS, getTranslation("news.inbox.title")));
        head.addClassName("ls-top");
        head.getElement().setAttribute("aria-label", getTranslation("news.settings.where"));
        return head;
    }

    /** Says where mails go, or that they go nowhere. */
    private Component lede(Access access) {
        String address = access.caller().email();
        Paragraph lede = new Paragraph(
                address == null || address.isBlank()
                        ? getTranslation("news.settings.noAddress")
                        : getTranslation("news.settings.lede", address));
        lede.addClassName("ls-lede");
        return lede;
    }

    private Component card() {
        NativeButton save = new NativeButton(getTranslation("news.settings.save"), click -> save());
        save.addClassNames("ls-button", "ls-button--primary");
        Div quiet = new Div(from, until, zone);
        quiet.addClassName("ls-news-settings__quiet");
        Paragraph hint = new Paragraph(getTranslation("news.settings.quiet"));
        hint.addClassName("ls-sub");
        Div actions = new Div(save, said);
        actions.addClassName("ls-actions");
        Div fields = new Div(badge, mail, weekly, weeklyAt, hint, quiet, actions);
        fields.addClassName("ls-stack");
        return new Card(getTranslation("news.settings.how"), fields);
    }

    private void fill(NewsPreference chosen) {
        badge.setValue(chosen.badge());
        mail.setValue(chosen.mail());
        weekly.setValue(chosen.weekly());
        weeklyAt.setValue(chosen.weeklyAt());
        weeklyAt.setEnabled(chosen.weekly());
        from.setValue(chosen.quietFrom());
        until.setValue(chosen.quietUntil());
        zone.setValue(chosen.zone() == null ? null : chosen.zone().getId());
    }

    private void save() {
        List.of(from, until).forEach(time -> time.setInvalid(false));
        said.setText("");
        try {
            preferences.choose(new NewsPreference(
                    badge.getValue(),
                    mail.getValue(),
                    from.getValue(),
                    until.getValue(),
                    zone.getValue() == null ? null : ZoneId.of(zone.getValue()),
                    weekly.getValue(),
                    weeklyAt.getValue() == null ? NewsPreference.MORNING : weeklyAt.getValue()));
            said.setText(getTranslation("news.settings.saved"));
        } catch (InvalidInputException refused) {
            refused.errors().forEach(this::say);
        }
    }

    private void say(FieldError error) {
        ComboBox<LocalTime> field = "/quietFrom".equals(error.pointer()) ? from : until;
        field.setErrorMessage(getTranslation("news.settings.error." + error.code()));
        field.setInvalid(true);
        field.focus();
    }
}
