package dev.lodestar.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.organisation.Preferences;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Gives each new screen the language and the theme that its reader chose. */
@Component
class Screens implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Organisation organisation;

    Screens(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> prepare(init.getUI()));
    }

    private void prepare(UI ui) {
        // The framework's own indicator says nothing of what it is to those who do not see it.
        ui.getPage()
                .executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');");
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller) {
            Preferences chosen = organisation.preferences();
            if (chosen.locale() != null) {
                Locale locale = Locale.forLanguageTag(chosen.locale());
                VaadinSession.getCurrent().setLocale(locale);
                ui.setLocale(locale);
            }
            Appearance.apply(ui, chosen.theme());
        }
    }
}
