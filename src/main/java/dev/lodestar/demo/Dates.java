package dev.lodestar.demo;

import dev.lodestar.demo.carbiz.DemoCalendar;
import java.time.LocalDate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills in dates that the content states relative to the anchor: {@code @week5} is the Monday of the week five before
 * the latest closed one, {@code @start} the first known day, {@code @month} and {@code @quarter} the first whole ones,
 * {@code @end} the plan year's last day, {@code @today} the anchor; each may carry {@code +n} or {@code -n} days.
 * {@code {year}} in a text is the plan year.
 */
record Dates(DemoCalendar calendar) {

    private static final Pattern TOKEN = Pattern.compile("@([a-z]+)(\\d*)([+-]\\d+)?");

    /** The date a token stands for. */
    LocalDate date(String token) {
        var match = TOKEN.matcher(token);
        if (!match.matches()) {
            throw new IllegalArgumentException("Not a relative date: " + token);
        }
        var days = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        return named(match.group(1), match.group(2)).plusDays(days);
    }

    private LocalDate named(String name, String number) {
        return switch (name) {
            case "week" -> calendar.weekStart(Integer.parseInt(number));
            case "start" -> calendar.firstDay();
            case "month" -> calendar.firstMonth();
            case "quarter" -> calendar.firstQuarter();
            case "end" -> calendar.yearEnd();
            case "today" -> calendar.anchor();
            default -> throw new IllegalArgumentException("Not a relative date: " + name);
        };
    }

    /** A copy of the content with every date and year filled in; a text that is just the year becomes a number. */
    JsonNode fill(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.propertyStream().forEach(entry -> copy.set(entry.getKey(), fill(entry.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(fill(element)));
                yield copy;
            }
            default -> node.isString() ? filled(node.asString()) : node;
        };
    }

    private JsonNode filled(String text) {
        if ("{year}".equals(text)) {
            return JsonNodeFactory.instance.numberNode(calendar.planYear());
        }
        var value = TOKEN.matcher(text).matches() ? date(text).toString() : text;
        return JsonNodeFactory.instance.stringNode(value.replace("{year}", String.valueOf(calendar.planYear())));
    }
}
