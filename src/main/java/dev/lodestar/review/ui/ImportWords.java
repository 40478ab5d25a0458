package dev.lodestar.review.ui;

import com.vaadin.flow.component.Component;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.review.input.InputColumn;
import dev.lodestar.review.input.Remark;
import dev.lodestar.uikit.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what was read of a sheet in the language of whoever reads. */
record ImportWords(Component screen, Words words, Map<String, String> people) {

    private static final String REMARK = "packimport.remark.";
    private static final Set<InputColumn> NUMBERS =
            Set.of(InputColumn.VALUE, InputColumn.NUMERATOR, InputColumn.DENOMINATOR, InputColumn.TARGET);

    String say(String key, Object... values) {
        return screen.getTranslation(key, values);
    }

    /** The remark in the reader's language, or as it was made if it is of another module. */
    String remark(Remark remark) {
        return known(remark.code(), remark.message(), remark.values().toArray());
    }

    /** Why the whole file was refused. */
    String error(FieldError error) {
        return known(error.code(), error.message());
    }

    String field(InputColumn column) {
        return say("packimport.field." + column.code());
    }

    /** A value as the reader's country writes it. */
    String value(InputColumn column, String value, @Nullable String unit) {
        if (value.isEmpty()) {
            return say("packimport.nothing");
        }
        if (NUMBERS.contains(column)) {
            return new Numbers(words.locale()).with(unit == null ? "" : unit, new BigDecimal(value));
        }
        return switch (column) {
            case TARGET_DATE -> words.day(LocalDate.parse(value));
            case PROGRESS -> value + "\u00a0%";
            default -> value;
        };
    }

    String person(@Nullable String key) {
        return key == null ? say("packimport.somebody") : people.getOrDefault(key, key);
    }

    private String known(String code, String otherwise, Object... values) {
        String key = REMARK + code.toLowerCase(Locale.ROOT);
        String text = screen.getTranslation(key, values);
        return text.contains(key) ? otherwise : text;
    }
}
