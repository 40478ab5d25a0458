package dev.lodestar.ingest;

import dev.lodestar.ingest.connector.JdbcAddress;
import dev.lodestar.ingest.connector.PullSql;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.Key;
import dev.lodestar.organisation.Organisation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names everything that is wrong with what is said of a source. */
@Component
class SourceRules {

    private static final int NAME = 200;
    private static final int URL = 1000;
    private static final int USER = 128;
    private static final int PASSWORD = 500;
    private static final int QUERIES = 500;
    private static final int SQL = 20_000;
    private static final int LONGEST_STATEMENT = 300;
    private static final int LONGEST_CONNECT = 60;

    private final Organisation organisation;
    private final PullSchedule schedule;

    SourceRules(Organisation organisation, PullSchedule schedule) {
        this.organisation = organisation;
        this.schedule = schedule;
    }

    /** The errors, in the order of the fields; {@code passwordKnown} when one is stored for this address and user. */
    List<FieldError> check(SourceSpec spec, boolean passwordKnown) {
        List<FieldError> errors = new ArrayList<>();
        if (!Key.isValid(spec.key())) {
            errors.add(new FieldError("/key", "BAD_KEY", "Use 1 to 63 lower-case letters, digits or hyphens"));
        }
        text(errors, "/name", spec.name(), NAME);
        connection(errors, spec.connection(), passwordKnown);
        queries(errors, spec.queries());
        add(errors, "/cron", "BAD_CRON", schedule.problemWith(spec.cron()));
        if (organisation
                .person(spec.owner())
                .filter(one -> one.key().equals(spec.owner()))
                .isEmpty()) {
            errors.add(new FieldError("/owner", "UNKNOWN_PERSON", "There is no person '" + spec.owner() + "'"));
        }
        if (organisation.unit(spec.unitKey()).isEmpty()) {
            errors.add(new FieldError("/unitKey", "UNKNOWN_UNIT", "There is no unit '" + spec.unitKey() + "'"));
        }
        SourceLimits limits = spec.limits();
        range(errors, "/limits/statementTimeoutSeconds", limits.statementTimeoutSeconds(), LONGEST_STATEMENT);
        range(errors, "/limits/connectTimeoutSeconds", limits.connectTimeoutSeconds(), LONGEST_CONNECT);
        return errors;
    }

    private static void connection(List<FieldError> errors, SourceConnection connection, boolean passwordKnown) {
        if (connection.url().length() > URL) {
            errors.add(new FieldError("/connection/url", "TOO_LONG", "At most " + URL + " characters"));
        } else {
            add(errors, "/connection/url", "BAD_ADDRESS", JdbcAddress.problemWith(connection.url()));
        }
        text(errors, "/connection/user", connection.user(), USER);
        String password = connection.password();
        if (password != null && password.length() > PASSWORD) {
            errors.add(new FieldError("/connection/password", "TOO_LONG", "At most " + PASSWORD + " characters"));
        }
        if (password == null && !passwordKnown) {
            errors.add(new FieldError(
                    "/connection/password",
                    "REQUIRED",
                    "Give the password; a stored one is kept only while address and user stay the same"));
        }
    }

    private static void queries(List<FieldError> errors, List<SourceQuery> queries) {
        if (queries.isEmpty() || queries.size() > QUERIES) {
            errors.add(new FieldError("/queries", "COUNT", "Give 1 to " + QUERIES + " queries, one a measure"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < queries.size(); i++) {
            SourceQuery query = queries.get(i);
            if (!Key.isValid(query.measure())) {
                errors.add(new FieldError("/queries/" + i + "/measure", "BAD_KEY", "Give the key of a measure"));
            } else if (!seen.add(query.measure())) {
                errors.add(new FieldError(
                        "/queries/" + i + "/measure", "TWICE", "'" + query.measure() + "' already has a query above"));
            }
            add(errors, "/queries/" + i + "/sql", "BAD_SQL", problemWith(query.sql()));
        }
    }

    private static @Nullable String problemWith(String sql) {
        if (sql.length() > SQL) {
            return "At most " + SQL + " characters; put the rest into a view";
        }
        try {
            PullSql.parse(sql);
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static void text(List<FieldError> errors, String pointer, String text, int most) {
        if (text.isBlank() || text.length() > most) {
            errors.add(new FieldError(pointer, "LENGTH", "Write 1 to " + most + " characters"));
        }
    }

    private static void range(List<FieldError> errors, String pointer, int seconds, int most) {
        if (seconds < 1 || seconds > most) {
            errors.add(new FieldError(pointer, "RANGE", "Give 1 to " + most + " seconds"));
        }
    }

    private static void add(List<FieldError> errors, String pointer, String code, @Nullable String problem) {
        if (problem != null) {
            errors.add(new FieldError(pointer, code, problem));
        }
    }
}
