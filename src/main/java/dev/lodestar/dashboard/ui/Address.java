package dev.lodestar.dashboard.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.lodestar.dashboard.DashboardQuery;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.Viewpoint;
import dev.lodestar.uikit.AsOf;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is looked at, as the address says it, so that it can be kept and sent. */
record Address(@Nullable String plan, @Nullable String unit, int weeks, AsOf asOf) {

    private static final String PLAN = "plan";
    private static final String UNIT = "unit";
    private static final String WEEKS = "weeks";

    static final Address START = new Address(null, null, DashboardQuery.FEWEST_WEEKS, AsOf.NOW);

    /** Reads an address; throws {@link InvalidInputException} when its day is none. */
    static Address read(QueryParameters parameters) {
        return new Address(
                filled(parameters, PLAN),
                filled(parameters, UNIT),
                parameters
                        .getSingleParameter(WEEKS)
                        .filter(weeks -> weeks.matches("\\d{1,3}"))
                        .map(Integer::parseInt)
                        .orElse(DashboardQuery.FEWEST_WEEKS),
                AsOf.read(parameters));
    }

    static @Nullable String filled(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (plan != null) {
            parameters.put(PLAN, plan);
        }
        if (unit != null) {
            parameters.put(UNIT, unit);
        }
        if (weeks != DashboardQuery.FEWEST_WEEKS) {
            parameters.put(WEEKS, Integer.toString(weeks));
        }
        asOf.write(parameters);
        return QueryParameters.simple(parameters);
    }

    /** Where a link leads that shows it. */
    String link() {
        String text = parameters().getQueryString();
        return text.isEmpty() ? "" : "?" + text;
    }

    DashboardQuery query(ZoneId zone, Instant now) {
        Viewpoint past = asOf.viewpoint(zone, now);
        DashboardQuery present = new DashboardQuery(plan, unit, weeks);
        return past == null ? present : present.as(past.at(), past.knownAt());
    }

    Address ofPlan(String other) {
        return new Address(other, null, weeks, asOf);
    }

    Address ofUnit(@Nullable String other) {
        return new Address(plan, other, weeks, asOf);
    }

    Address ofWeeks(int other) {
        return new Address(plan, unit, other, asOf);
    }

    Address as(AsOf other) {
        return new Address(plan, unit, weeks, other);
    }
}
