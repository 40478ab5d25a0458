package dev.lodestar.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.uikit.LiveChannel;
import dev.lodestar.uikit.NavigationCount;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** The frame: navigation beside, or on a narrow screen above, the page. */
@Layout
@PermitAll
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "page";

    private final Main page = new Main();
    private final List<NavigationLink> links = new ArrayList<>();
    private final WaitingCounts counts;

    MainLayout(Organisation organisation, Access access, ObjectProvider<NavigationCount> counted, LiveChannel live) {
        this.counts = new WaitingCounts(links, counted, access, live);
        addClassName("ls-shell");
        Anchor skip = new Anchor("#" + PAGE, getTranslation("shell.skip"));
        skip.addClassName("ls-skip");
        skip.setRouterIgnore(true);
        page.setId(PAGE);
        page.addClassName("ls-main");
        add(skip, navigation(organisation, access), page, counts);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        links.forEach(link -> link.mark(path));
    }

    private Nav navigation(Organisation organisation, Access access) {
        Nav navigation = new Nav();
        navigation.addClassName("ls-nav");
        navigation.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        Span name = new Span(" Lodestar");
        name.addClassName("ls-nav__name");
        Anchor brand = new Anchor("", new Text("✦"), name);
        brand.addClassName("ls-nav__brand");
        brand.getElement().setAttribute("aria-label", "Lodestar");
        UnorderedList list = new UnorderedList();
        links.add(new NavigationLink("", getTranslation("shell.dashboard")));
        links.add(new NavigationLink("my-week", getTranslation("checkin.title")));
        links.add(new NavigationLink("alerts", getTranslation("shell.alerts")));
        links.add(new NavigationLink("inbox", getTranslation("news.inbox.title")));
        links.add(new NavigationLink("plans", getTranslation("shell.plan")));
        links.add(new NavigationLink("alignment", getTranslation("shell.alignment")));
        links.add(new NavigationLink("measures", getTranslation("shell.measures")));
        links.add(new NavigationLink("reviews", getTranslation("shell.reviews")));
        links.add(new NavigationLink("sheet", getTranslation("shell.sheet")));
        if (access.may(Act.SET_METHOD)) {
            links.add(new NavigationLink("settings/method", getTranslation("shell.method")));
        }
        if (access.may(Act.MANAGE_ORGANISATION)) {
            links.add(new NavigationLink("settings/organisation", getTranslation("shell.organisation")));
            links.add(new NavigationLink("settings/working-days", getTranslation("shell.workingDays")));
            links.add(new NavigationLink("settings/deliveries", getTranslation("webhook.title")));
        }
        links.forEach(link -> list.add(new ListItem(link)));
        navigation.add(brand, list, new ReaderMenu(organisation));
        return navigation;
    }
}
