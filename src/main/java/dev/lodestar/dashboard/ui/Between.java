package dev.lodestar.dashboard.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.uikit.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which two days of which plan are put side by side, as the address says it.
 *
 * @param plan null for the newest of the company
 * @param to null for now
 */
record Between(
        @Nullable String plan, LocalDate from, @Nullable LocalDate to) {

    private static final int DAYS = 28;

    /** Reads an address; throws {@link InvalidInputException} when a day is none. Without a day it begins four weeks ago. */
    static Between read(QueryParameters parameters, LocalDate today) {
        String from = Address.filled(parameters, "from");
        String to = Address.filled(parameters, "to");
        LocalDate last = to == null ? null : AsOf.day("/to", to);
        return new Between(
                Address.filled(parameters, "plan"),
                from == null ? today.minusDays(DAYS) : AsOf.day("/from", from),
                today.equals(last) ? null : last);
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (plan != null) {
            parameters.put("plan", plan);
        }
        parameters.put("from", from.toString());
        if (to != null) {
            parameters.put("to", to.toString());
        }
        return QueryParameters.simple(parameters);
    }

    Instant start(ZoneId zone) {
        return AsOf.end(from, zone);
    }

    /** Null for now. */
    @Nullable
    Instant end(ZoneId zone) {
        return to == null ? null : AsOf.end(to, zone);
    }

    Between ofPlan(String other) {
        return new Between(other, from, to);
    }

    Between from(LocalDate day) {
        return new Between(plan, day, to);
    }

    Between to(@Nullable LocalDate day) {
        return new Between(plan, from, day);
    }
}
