package dev.lodestar.uikit;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/** What is counted behind the entries of the navigation, as far as some screen has counted it already. */
public final class NavigationCounts {

    private NavigationCounts() {}

    /** Those who are to hear that something else waits for a person. */
    public static String audience(String tenant, String person) {
        return tenant + "/counts/" + person;
    }

    /** Has the frame show another count, without asking for it. */
    public static void tell(UI ui, String address, int count) {
        ComponentUtil.setData(ui, key(address), count);
        ComponentUtil.fireEvent(ui, new Change(ui, address, count));
    }

    /** What was told last; nothing when nobody told it yet. */
    public static Optional<Integer> known(UI ui, String address) {
        return Optional.ofNullable((Integer) ComponentUtil.getData(ui, key(address)));
    }

    private static String key(String address) {
        return NavigationCounts.class.getName() + "/" + address;
    }

    /** Another number of things waits behind an entry. */
    public static final class Change extends ComponentEvent<UI> {

        private static final long serialVersionUID = 1L;

        private final String address;
        private final int count;

        Change(UI ui, String address, int count) {
            super(ui, false);
            this.address = address;
            this.count = count;
        }

        public String address() {
            return address;
        }

        public int count() {
            return count;
        }
    }
}
