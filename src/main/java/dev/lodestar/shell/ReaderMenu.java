package dev.lodestar.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.lodestar.organisation.Organisation;
import java.util.Locale;

/** What the reader may set from everywhere: language, light or dark, and leaving. */
@AnonymousAllowed
class ReaderMenu extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Organisation organisation;

    ReaderMenu(Organisation organisation) {
        this.organisation = organisation;
        addClassNames("ls-nav__foot", "ls-reader");
        Div languages = new Div();
        languages.addClassName("ls-reader__row");
        languages.getElement().setAttribute("role", "group");
        languages.getElement().setAttribute("aria-label", getTranslation("shell.language"));
        languages.add(language("EN", "English", Locale.ENGLISH));
        languages.add(language("中", "中文", Locale.SIMPLIFIED_CHINESE));
        languages.add(language("DE", "Deutsch", Locale.GERMAN));
        Div rest = new Div();
        rest.addClassName("ls-reader__row");
        rest.add(theme("☀", "shell.light", Appearance.LIGHT), theme("☾", "shell.dark", Appearance.DARK));
        NativeButton leave = button(getTranslation("shell.signOut"), getTranslation("shell.signOut"));
        leave.addClickListener(click -> UI.getCurrent().getPage().setLocation("logout"));
        rest.add(leave);
        add(languages, rest);
    }

    private NativeButton language(String text, String name, Locale locale) {
        NativeButton button = button(text, name);
        button.getElement().setAttribute("lang", locale.toLanguageTag());
        boolean chosen = UI.getCurrent().getLocale().getLanguage().equals(locale.getLanguage());
        button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
        button.addClickListener(click -> {
            organisation.prefer(locale.toLanguageTag(), null);
            VaadinSession.getCurrent().setLocale(locale);
            UI.getCurrent().getPage().reload();
        });
        return button;
    }

    private NativeButton theme(String text, String key, String theme) {
        NativeButton button = button(text, getTranslation(key));
        button.addClickListener(click -> {
            organisation.prefer(null, theme);
            Appearance.apply(UI.getCurrent(), theme);
        });
        return button;
    }

    private static NativeButton button(String text, String name) {
        NativeButton button = new NativeButton(text);
        button.addClassName("ls-reader__button");
        button.getElement().setAttribute("aria-label", name);
        button.getElement().setAttribute("title", name);
        return button;
    }
}
