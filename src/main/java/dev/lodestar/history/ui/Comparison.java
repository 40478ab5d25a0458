package dev.lodestar.history.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.lodestar.plan.PlanHistory;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which two states of a plan are compared, as the address says it.
 *
 * @param from the number of the older version; the same as {@code to} when there is only one
 * @param to the number of the newer version; null for the draft
 */
record Comparison(int from, @Nullable Integer to) {

    static final String DRAFT = "draft";
    private static final String FROM = "from";
    private static final String TO = "to";

    /** What is asked for as far as it is there; the newest version against the one before it otherwise. */
    static Comparison read(QueryParameters parameters, PlanHistory history, boolean drafts) {
        int newest = history.versions().getFirst().number();
        String asked = parameters.getSingleParameter(TO).orElse("");
        boolean draft = drafts && asked.equals(DRAFT);
        int to = draft ? newest + 1 : number(asked, newest, newest);
        int from = number(parameters.getSingleParameter(FROM).orElse(""), newest, Math.max(1, to - 1));
        return new Comparison(from, draft ? null : Integer.valueOf(to));
    }

    private static int number(String text, int newest, int otherwise) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            return otherwise;
        }
        int number = Integer.parseInt(text);
        return number <= newest ? number : otherwise;
    }

    QueryParameters write() {
        return QueryParameters.simple(Map.of(FROM, Integer.toString(from), TO, newer()));
    }

    /** The newer side as the address has it. */
    String newer() {
        return to == null ? DRAFT : Integer.toString(to);
    }

    /** The same with another side. */
    Comparison with(int older, String newer) {
        return new Comparison(older, newer.equals(DRAFT) ? null : Integer.valueOf(newer));
    }
}
