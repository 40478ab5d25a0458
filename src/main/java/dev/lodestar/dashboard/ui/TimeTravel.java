package dev.lodestar.dashboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import dev.lodestar.uikit.AsOf;
import dev.lodestar.uikit.PastNotice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Above a dashboard of the past: which day, known when, and the ways back, aside and into a comparison. */
final class TimeTravel extends Div {

    /** @param address that shows a past day */
    TimeTravel(Address address, LocalDate day, Reader reader) {
        boolean known = address.asOf().knownToday();
        Anchor back = way(address.as(AsOf.NOW).link(), "dashboard.past.back");
        Anchor other = way(
                address.as(new AsOf(day, !known)).link(),
                known ? "dashboard.past.asBelieved" : "dashboard.past.asKnown");
        String text = getTranslation(known ? "dashboard.past.known" : "dashboard.past.believed", reader.day(day));
        add(new PastNotice(text, back, other, way(comparison(address, day), "dashboard.past.compare")));
    }

    private static String comparison(Address address, LocalDate day) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (address.plan() != null) {
            parameters.put("plan", address.plan());
        }
        parameters.put("from", day.toString());
        return "compare?" + QueryParameters.simple(parameters).getQueryString();
    }

    private Anchor way(String href, String text) {
        return new Anchor(href, getTranslation(text));
    }
}
