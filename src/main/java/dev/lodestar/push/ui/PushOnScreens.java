package dev.lodestar.push.ui;

import com.vaadin.flow.component.Component;
import dev.lodestar.organisation.Organisation;
import dev.lodestar.push.PushBrowsers;
import dev.lodestar.push.PushDeliveries;
import dev.lodestar.uikit.AddedPart;
import java.time.Clock;
import java.util.Optional;

/** Adds a reader's browsers to their settings, and what was pushed to the delivery log. */
@org.springframework.stereotype.Component
class PushOnScreens implements AddedPart {

    private final PushBrowsers browsers;
    private final PushDeliveries deliveries;
    private final Organisation organisation;
    private final Clock clock;

    PushOnScreens(PushBrowsers browsers, PushDeliveries deliveries, Organisation organisation, Clock clock) {
        this.browsers = browsers;
        this.deliveries = deliveries;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public Optional<Component> at(String address) {
        return switch (address) {
            case "settings/notifications" -> Optional.of(new BrowsersCard(browsers, clock));
            case "settings/deliveries" -> Optional.of(new PushLogCard(deliveries, organisation, clock));
            default -> Optional.empty();
        };
    }
}
