package dev.lodestar.history.ui;

import dev.lodestar.plan.document.PlanChange.Changed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a field says for people: names in place of keys, days and percent as the reader writes them.
 *
 * @param names of goals and strategies by their address
 * @param yes the word for it
 * @param no the word for it
 */
record FieldWords(Reader reader, Map<String, String> names, String yes, String no) {

    String before(Changed change) {
        return words(change.field(), change.before());
    }

    String after(Changed change) {
        return words(change.field(), change.after());
    }

    private String words(String field, @Nullable String value) {
        if (field.equals("enabling")) {
            return "true".equals(value) ? yes : no;
        }
        if (value == null || value.isEmpty()) {
            return reader.numbers().plain(null);
        }
        return switch (field) {
            case "owner" -> reader.person(value);
            case "unitKey" -> reader.unit(value);
            case "measure" -> reader.measure(value);
            case "serves" ->
                Arrays.stream(value.split(",\\s*"))
                        .map(goal -> names.getOrDefault("goal:" + goal, goal))
                        .collect(Collectors.joining(", "));
            case "start", "deadline" -> day(value);
            case "weight" -> reader.numbers().plain(new BigDecimal(value));
            case "progress" -> reader.numbers().with("%", new BigDecimal(value));
            default -> value;
        };
    }

    private String day(String value) {
        try {
            return reader.day(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }
}
