package dev.lodestar.response.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;

/** A part that is worked out once it comes into view, so that the screen it stands on does not wait for it. */
final class InView extends Div {

    private static final long serialVersionUID = 1L;
    private static final String SEEN = """
            return new Promise(seen => new IntersectionObserver((parts, watch) => {
              if (parts.some(part => part.isIntersecting)) { watch.disconnect(); seen(true); }
            }).observe(this));""";

    private final transient Supplier<Component> part;
    private boolean shown;

    /**
     * @param meanwhile what stands there until then
     * @param part works it out
     */
    InView(Component meanwhile, Supplier<Component> part) {
        this.part = part;
        add(meanwhile);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (!shown) {
            getElement().executeJs(SEEN).then(Boolean.class, seen -> show());
        }
    }

    /** Works it out and shows it, anew if need be. */
    void show() {
        shown = true;
        Component made = part.get();
        removeAll();
        add(made);
    }
}
