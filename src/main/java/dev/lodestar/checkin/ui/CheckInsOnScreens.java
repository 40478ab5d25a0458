package dev.lodestar.checkin.ui;

import com.vaadin.flow.component.Component;
import dev.lodestar.checkin.Attachments;
import dev.lodestar.checkin.CheckInPages;
import dev.lodestar.checkin.Subject;
import dev.lodestar.uikit.AddedPart;
import dev.lodestar.uikit.LiveChannel;
import java.util.Optional;

/** Puts the newest check-ins on the screens of measures and plans. */
@org.springframework.stereotype.Component
class CheckInsOnScreens implements AddedPart {

    private static final int NEWEST = 10;
    private static final int OF_PLAN = 5;
    private static final String MEASURE = "measures/";
    private static final String PLAN = "plans/";

    private final CheckInPages pages;
    private final Attachments attachments;
    private final LiveChannel live;

    CheckInsOnScreens(CheckInPages pages, Attachments attachments, LiveChannel live) {
        this.attachments = attachments;
        this.pages = pages;
        this.live = live;
    }

    @Override
    public Optional<Component> at(String address) {
        if (address.startsWith(MEASURE)) {
            Subject measure = Subject.measure(address.substring(MEASURE.length()));
            return Optional.of(new CheckInsPart(
                    () -> pages.of(measure, NEWEST, null), CheckInsView.address(measure), false, attachments, live));
        }
        if (address.startsWith(PLAN)) {
            String plan = address.substring(PLAN.length());
            return Optional.of(new CheckInsPart(
                    () -> pages.ofPlan(plan, OF_PLAN, null), "check-ins?plan=" + plan, true, attachments, live));
        }
        return Optional.empty();
    }
}
