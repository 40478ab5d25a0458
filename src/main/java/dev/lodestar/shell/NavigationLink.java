package dev.lodestar.shell;

import com.vaadin.flow.component.html.Anchor;

/** An entry of the navigation, marked while its screens are shown. */
class NavigationLink extends Anchor {

    private static final long serialVersionUID = 1L;

    private final String root;

    NavigationLink(String root, String text) {
        super(root, text);
        this.root = root;
        addClassName("ls-nav__link");
    }

    void mark(String path) {
        boolean here = root.isEmpty() ? path.isEmpty() : path.equals(root) || path.startsWith(root + "/");
        if (here) {
            getElement().setAttribute("aria-current", "page");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }
}
