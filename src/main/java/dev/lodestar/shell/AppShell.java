package dev.lodestar.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page of the product carries: the theme, the styles and the push connection. */
@Push
@StyleSheet(Aura.STYLESHEET)
@com.vaadin.flow.component.dependency.CssImport("./styles/lodestar.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Lodestar");
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addLink("icon", "icons/lodestar.svg");
    }
}
