package dev.lodestar.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import dev.lodestar.organisation.Access;
import dev.lodestar.organisation.Act;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.uikit.LiveChannel;
import dev.lodestar.uikit.NavigationCount;
import dev.lodestar.uikit.NavigationCounts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Keeps the counts beside the navigation's entries: counted once after the frame has opened and whenever something of the
 * reader's changed, never because they went from one screen to the next. A changed count is announced politely.
 */
final class WaitingCounts extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Collection<NavigationLink> links;
    private final transient ObjectProvider<NavigationCount> counted;
    private final transient Access access;
    private final transient LiveChannel live;
    private final transient Map<String, Integer> shown = new HashMap<>();

    WaitingCounts(
            Collection<NavigationLink> links,
            ObjectProvider<NavigationCount> counted,
            Access access,
            LiveChannel live) {
        this.links = links;
        this.counted = counted;
        this.access = access;
        this.live = live;
        addClassName("ls-sr-only");
        getElement().setAttribute("aria-live", "polite");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (TenantScope.find().isEmpty() || !access.may(Act.READ_PLAN)) {
            return;
        }
        UI ui = event.getUI();
        var following = ComponentUtil.addListener(
                ui, NavigationCounts.Change.class, told -> show(told.address(), told.count()));
        addDetachListener(left -> {
            following.remove();
            left.unregisterListener();
        });
        String audience = NavigationCounts.audience(
                TenantScope.current().value(), access.caller().key());
        live.follow(audience, this, () -> count(ui));
        boolean allKnown = true;
        for (NavigationCount one : counted) {
            Optional<Integer> known = NavigationCounts.known(ui, one.address());
            known.ifPresent(count -> show(one.address(), count));
            allKnown &= known.isPresent();
        }
        if (!allKnown) {
            // The screen that opens is not to wait for it.
            live.tell(audience);
        }
    }

    private void count(UI ui) {
        counted.forEach(one -> NavigationCounts.tell(ui, one.address(), one.count()));
    }

    private void show(String address, int count) {
        String words = getTranslation("shell.waiting", count);
        links.stream().filter(link -> link.leadsTo(address)).forEach(link -> link.count(count, words));
        Integer before = shown.put(address, count);
        if (before != null && before != count) {
            setText(words);
        }
    }
}
