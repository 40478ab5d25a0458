package dev.lodestar.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** An entry of the navigation, marked while its screens are shown. */
class NavigationLink extends Anchor {

    private static final long serialVersionUID = 1L;

    private final String root;
    private final Span count = new Span();

    NavigationLink(String root, String text) {
        super(root, text);
        this.root = root;
        addClassName("ls-nav__link");
    }

    /** Shows how many things wait there; none shows nothing. */
    void count(int waiting, String words) {
        count.removeAll();
        count.setVisible(waiting > 0);
        count.addClassName("ls-nav__count");
        Span number = new Span(Integer.toString(waiting));
        number.getElement().setAttribute("aria-hidden", "true");
        Span said = new Span(", " + words);
        said.addClassName("ls-sr-only");
        count.add(number, said);
        if (count.getParent().isEmpty()) {
            add(count);
        }
    }

    boolean leadsTo(String address) {
        return root.equals(address);
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
