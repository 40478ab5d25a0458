package dev.lodestar.plan.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import dev.lodestar.uikit.AsOf;
import dev.lodestar.uikit.PastNotice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Above a plan of the past: which day, known when, and the ways out. */
final class PlanPast extends Div {

    private static final long serialVersionUID = 1L;

    PlanPast(@Nullable String key, LocalDate day, boolean known, String written) {
        String text = getTranslation(known ? "plan.past.known" : "plan.past.believed", written);
        add(new PastNotice(
                text,
                new Anchor(link(key, AsOf.NOW), getTranslation("plan.past.back")),
                new Anchor(
                        link(key, new AsOf(day, !known)),
                        getTranslation(known ? "plan.past.asBelieved" : "plan.past.asKnown"))));
    }

    /** Where a plan is shown as of a day; without a key the first there is. */
    static String link(@Nullable String key, AsOf asOf) {
        String path = key == null ? "plans" : "plans/" + key;
        String query = parameters(asOf).getQueryString();
        return query.isEmpty() ? path : path + "?" + query;
    }

    static QueryParameters parameters(AsOf asOf) {
        Map<String, String> parameters = new LinkedHashMap<>();
        asOf.write(parameters);
        return QueryParameters.simple(parameters);
    }
}
