package dev.lodestar.alert;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whose alerts somebody sees, as a condition of a statement.
 *
 * @param measures of these; null for all
 * @param sources of these; null for all
 * @param others further sources, of which only those alerts are seen that the person was named for
 */
record Sight(
        @Nullable Collection<Long> measures,
        @Nullable Collection<Long> sources,
        Collection<Long> others,
        String person) {

    /** Everything in the tenant. */
    static final Sight ALL = new Sight(null, null, List.of(), "");

    private static final String NEVER = "1 = 0";

    /** Those of these measures alone. */
    static Sight ofMeasures(Collection<Long> ids) {
        return new Sight(ids, List.of(), List.of(), "");
    }

    boolean isNothing() {
        return measures != null && measures.isEmpty() && sources != null && sources.isEmpty() && others.isEmpty();
    }

    /** Narrows down a statement that joins incidents as {@code i} with their handling as {@code h}. */
    String sql() {
        if (measures == null && sources == null) {
            return "";
        }
        String ofMeasures =
                measures == null ? "i.source_id is null" : measures.isEmpty() ? NEVER : "i.measure_id in (:measures)";
        String ofSources =
                sources == null ? "i.source_id is not null" : sources.isEmpty() ? NEVER : "i.source_id in (:sources)";
        String named = others.isEmpty()
                ? NEVER
                : "i.source_id in (:others) and (h.handler = :person or h.escalated_to = :person)";
        return " and (" + ofMeasures + " or " + ofSources + " or " + named + ")";
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return statement
                .param("measures", measures)
                .param("sources", sources)
                .param("others", others)
                .param("person", person);
    }
}
