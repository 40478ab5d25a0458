package dev.lodestar.review;

import dev.lodestar.review.pack.InputRow;

/**
 * What a row is about, by its id.
 *
 * @param key of the measure or action, or the number of the task
 * @param period of a value; empty otherwise
 */
record RowId(InputRow.Kind kind, String key, String period) {

    static RowId of(String id) {
        int colon = id.indexOf(':');
        String rest = id.substring(colon + 1);
        return switch (id.substring(0, colon)) {
            case "value" -> {
                int slash = rest.indexOf('/');
                yield new RowId(InputRow.Kind.VALUE, rest.substring(0, slash), rest.substring(slash + 1));
            }
            case "comment" -> new RowId(InputRow.Kind.COMMENT, rest, "");
            case "target" -> new RowId(InputRow.Kind.TARGET, rest, "");
            case "action" -> new RowId(InputRow.Kind.ACTION, rest, "");
            case "task" -> new RowId(InputRow.Kind.TASK, rest, "");
            default -> throw new IllegalArgumentException(id);
        };
    }

    boolean ofMeasure() {
        return kind == InputRow.Kind.VALUE || kind == InputRow.Kind.COMMENT || kind == InputRow.Kind.TARGET;
    }

    long number() {
        return Long.parseLong(key);
    }
}
