package dev.lodestar.dashboard.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.lodestar.alert.AlertView;
import dev.lodestar.uikit.AsOf;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the screen leads. */
final class Links {

    private Links() {}

    static String measure(String key) {
        return "measures/" + key;
    }

    /** The alert; of a past moment that left none on record, its measure. */
    static String alert(AlertView alert) {
        return alert.id() == 0 ? measure(alert.measureKey()) : "alerts/" + alert.id();
    }

    static String plan(String key) {
        return "plans/" + key;
    }

    /** What is on record about a version of a plan. */
    static String version(String key, int number) {
        return plan(key) + "/versions#v" + number;
    }

    /** The plan as of the same day. */
    static String plan(String key, AsOf asOf) {
        Map<String, String> parameters = new LinkedHashMap<>();
        asOf.write(parameters);
        String query = QueryParameters.simple(parameters).getQueryString();
        return query.isEmpty() ? plan(key) : plan(key) + "?" + query;
    }
}
