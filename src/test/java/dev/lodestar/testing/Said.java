package dev.lodestar.testing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.stream.Collectors;

/** What a screen says. */
public final class Said {

    private Said() {}

    /** All texts of a component and of what is in it, in order, with single blanks between the words. */
    public static String said(Component component) {
        return texts(component.getElement()).replaceAll("[\u00a0\u202f]", " ").replaceAll("\\s+", " ");
    }

    private static String texts(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(Said::texts).collect(Collectors.joining(" "));
    }
}
