package dev.lodestar.response.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.lodestar.alert.AlertQuery;
import dev.lodestar.alert.Rule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the board is asked for, as it stands in its address: a link shows the same to whoever may see it.
 *
 * @param stage null for any
 * @param integrity true for the signals of integrity in place of the alerts
 */
record AlertAddress(
        AlertQuery.@Nullable Stage stage,
        @Nullable String unit,
        @Nullable Rule rule,
        boolean mine,
        boolean integrity) {

    private static final String ANY = "any";

    static AlertAddress read(QueryParameters query) {
        String stage = query.getSingleParameter("state").orElse("open");
        return new AlertAddress(
                stage.equals(ANY)
                        ? null
                        : known(AlertQuery.Stage.values(), stage).orElse(AlertQuery.Stage.OPEN),
                query.getSingleParameter("unit").filter(unit -> !unit.isBlank()).orElse(null),
                query.getSingleParameter("rule")
                        .flatMap(rule -> known(Rule.values(), rule))
                        .orElse(null),
                query.getSingleParameter("mine").isPresent(),
                query.getSingleParameter("view").filter("integrity"::equals).isPresent());
    }

    QueryParameters write() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (stage != AlertQuery.Stage.OPEN) {
            parameters.put("state", stage == null ? ANY : stage.name().toLowerCase(Locale.ROOT));
        }
        if (unit != null) {
            parameters.put("unit", unit);
        }
        if (rule != null) {
            parameters.put("rule", rule.name().toLowerCase(Locale.ROOT));
        }
        if (mine) {
            parameters.put("mine", "1");
        }
        if (integrity) {
            parameters.put("view", "integrity");
        }
        return QueryParameters.simple(parameters);
    }

    AlertAddress withStage(AlertQuery.@Nullable Stage chosen) {
        return new AlertAddress(chosen, unit, rule, mine, integrity);
    }

    AlertAddress withUnit(@Nullable String chosen) {
        return new AlertAddress(stage, chosen, rule, mine, integrity);
    }

    AlertAddress withRule(@Nullable Rule chosen) {
        return new AlertAddress(stage, unit, chosen, mine, integrity);
    }

    AlertAddress onlyMine(boolean chosen) {
        return new AlertAddress(stage, unit, rule, chosen, integrity);
    }

    boolean isFiltered() {
        return stage != AlertQuery.Stage.OPEN || unit != null || rule != null || mine;
    }

    private static <E extends Enum<E>> Optional<E> known(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
