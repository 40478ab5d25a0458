package dev.lodestar.review.input;

import java.util.Arrays;
import java.util.Optional;

/** A column of the sheet that is filled in, by the code in its hidden row. */
public enum InputColumn {
    ID("id", false),
    REV("rev", false),
    KIND("kind", false),
    NAME("name", false),
    OWNER("owner", false),
    PERIOD("period", false),
    UNIT("unit", false),
    HINT("hint", false),
    VALUE("value", true),
    NUMERATOR("numerator", true),
    DENOMINATOR("denominator", true),
    CONFIDENCE("confidence", true),
    COMMENT("comment", true),
    PROGRESS("progress", true),
    TARGET("target", true),
    TARGET_DATE("targetDate", true),
    REASON("reason", true);

    private final String code;
    private final boolean editable;

    InputColumn(String code, boolean editable) {
        this.code = code;
        this.editable = editable;
    }

    /** What the hidden row calls it. */
    public String code() {
        return code;
    }

    /** Whether people write into it. */
    public boolean editable() {
        return editable;
    }

    /** The column of that code, if there is one. */
    public static Optional<InputColumn> of(String code) {
        return Arrays.stream(values())
                .filter(column -> column.code.equals(code))
                .findFirst();
    }
}
