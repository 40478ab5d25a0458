package dev.lodestar.cascade.ui;

import com.vaadin.flow.component.Component;
import dev.lodestar.uikit.Signal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the map says, in the reader's language; where a number belongs it is still open. */
final class MapTexts {

    private static final List<String> WORDS = List.of(
            "locale",
            "label",
            "search",
            "found",
            "foundNone",
            "zoomIn",
            "zoomOut",
            "fit",
            "unfoldAll",
            "foldAll",
            "view",
            "asMap",
            "asList",
            "legend",
            "hintMap",
            "hintList",
            "STRATEGY_OBJECTIVE",
            "ACTION_STRATEGY",
            "MEASURE_GOAL",
            "GOAL_CONTRIBUTION",
            "DOWN",
            "SIDEWAYS",
            "OVER_TIME",
            "brokenLink",
            "ORPHAN",
            "UNSERVED",
            "alone",
            "partner",
            "fold",
            "unfold",
            "showParts",
            "hideParts",
            "reading",
            "noParts",
            "takesUp",
            "handsDown",
            "rest");
    private static final List<String> COUNTED =
            List.of("broken", "orphans", "unserved", "proposals", "goals", "strategies", "more", "moreLinks");

    private final Component screen;
    private final Locale locale;

    MapTexts(Component screen, Locale locale) {
        this.screen = screen;
        this.locale = locale;
    }

    Map<String, String> all() {
        Map<String, String> texts = new LinkedHashMap<>();
        WORDS.forEach(word -> put(texts, word));
        COUNTED.forEach(word -> {
            put(texts, word + ".one");
            put(texts, word + ".other");
        });
        for (Signal signal : Signal.values()) {
            texts.put(signal.name(), signal.word(locale));
        }
        return texts;
    }

    private void put(Map<String, String> texts, String word) {
        texts.put(word, screen.getTranslation("cascade.map." + word));
    }
}
