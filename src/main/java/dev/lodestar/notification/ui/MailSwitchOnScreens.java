package dev.lodestar.notification.ui;

import com.vaadin.flow.component.Component;
import dev.lodestar.notification.MailSwitch;
import dev.lodestar.uikit.AddedPart;
import java.time.Clock;
import java.util.Optional;

/** Adds to the delivery log whether mails leave at all. */
@org.springframework.stereotype.Component
class MailSwitchOnScreens implements AddedPart {

    private final MailSwitch mailSwitch;
    private final Clock clock;

    MailSwitchOnScreens(MailSwitch mailSwitch, Clock clock) {
        this.mailSwitch = mailSwitch;
        this.clock = clock;
    }

    @Override
    public Optional<Component> at(String address) {
        return "settings/deliveries".equals(address)
                ? Optional.of(new MailSwitchCard(mailSwitch, clock))
                : Optional.empty();
    }
}
