package dev.lodestar.plan.ui;

import dev.lodestar.plan.document.NodeKind;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the editor says in the reader's language: its own words, those of rules and tips, and how fields are called. */
record PlanEditWords(Locale locale, ResourceBundle bundle) {

    private static final String CLIENT = "plan.edit.";

    static PlanEditWords in(Locale locale) {
        Locale language = switch (locale.getLanguage()) {
            case "zh" -> Locale.CHINESE;
            case "de" -> Locale.GERMAN;
            default -> Locale.ENGLISH;
        };
        var exact = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new PlanEditWords(locale, ResourceBundle.getBundle("i18n.plan", language, exact));
    }

    /** The words that are put together in the browser, by key. */
    ObjectNode client() {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(CLIENT))
                .forEach(key -> words.put(key.substring(CLIENT.length()), bundle.getString(key)));
        return words;
    }

    String say(String key, Object... values) {
        String text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    /** What a broken rule or a tip says; what has no text of its own says what it said. */
    String rule(String code, String otherwise, Object... values) {
        String key = "plan.rule." + code;
        return bundle.containsKey(key) ? say(key, values) : otherwise;
    }

    String field(String field) {
        String key = "plan.edit.field." + field;
        return bundle.containsKey(key) ? say(key) : field;
    }

    String kind(NodeKind kind) {
        return switch (kind) {
            case PLAN -> say("plan.edit.plan");
            case OBJECTIVE -> say("plan.edit.objective");
            case GOAL, STRATEGY, MEASURE, ACTION ->
                say("plan.edit.add." + kind.name().toLowerCase(Locale.ROOT));
        };
    }
}
