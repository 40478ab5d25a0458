package dev.lodestar.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Adds a part to a screen of another feature, which does not know of it; the screen is named by its address. */
public interface AddedPart {

    /**
     * The part for a screen, if this reader gets one there.
     *
     * @param address such as {@code measures/bookings}
     */
    Optional<Component> at(String address);

    /** Whether it stands above what the screen itself shows rather than below. */
    default boolean isFirst() {
        return false;
    }
}
