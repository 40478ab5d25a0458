package dev.lodestar.journeys;

import dev.lodestar.platform.database.EmbeddedMariaDb;
import dev.lodestar.platform.database.Tuning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the ledger out of a home: every number, status, incident, version, proposal and promise, row for row. */
final class LedgerDump {

    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("observations", """
                select m.tenant, m.measure_key, o.first_day, o.revision, o.value, o.numerator, o.denominator,
                    o.withdrawn, o.source, o.note, o.recorded_at
                from observation o join measure m on m.tenant = o.tenant and m.id = o.measure_id
                order by 1, 2, 3, 4""");
        QUESTIONS.put("definitions", """
                select m.tenant, m.measure_key, d.version, d.effective_from, d.document, d.recorded_at
                from measure_definition d join measure m on m.tenant = d.tenant and m.id = d.measure_id
                order by 1, 2, 3""");
        QUESTIONS.put("statuses", """
                select m.tenant, m.measure_key, s.status, s.alert_state, s.period, s.actual, s.expected, s.gap,
                    s.progress, s.series, s.judged_at
                from measure_status s join measure m on m.tenant = s.tenant and m.id = s.measure_id
                order by 1, 2""");
        QUESTIONS.put("incidents", """
                select m.tenant, m.measure_key, i.rule, i.start_period, i.fired_period, i.resolved_period, i.state,
                    i.streak, i.retroactive, i.raised_at, i.changed_at, i.evidence
                from incident i join measure m on m.tenant = i.tenant and m.id = i.measure_id
                order by 1, 2, 3, 4""");
        // What a source said names its port, which differs; the first run is another after a kill.
        QUESTIONS.put("failing sources", """
                select s.tenant, s.source_key, i.rule, i.start_period, i.fired_period, i.resolved_period, i.state,
                    i.streak, i.retroactive, i.raised_at, i.changed_at
                from incident i join source s on s.tenant = i.tenant and s.id = i.source_id
                order by 1, 2, 10""");
        QUESTIONS.put("versions", """
                select p.tenant, p.plan_key, v.number, v.document, v.reason, v.published_by, v.published_at
                from plan_version v join plan p on p.tenant = v.tenant and p.id = v.plan_id
                order by 1, 2, 3""");
        QUESTIONS.put("proposals", """
                select l.tenant, l.parent_plan, l.parent_node, l.child_plan, l.child_node, l.agreed_version,
                    p.to_version, p.edits, p.state, p.created_at, p.answered_by, p.answered_at
                from cascade_link l left join cascade_proposal p on p.tenant = l.tenant and p.link_id = l.id
                order by 1, 2, 3, 4, 5, 7""");
        QUESTIONS.put("promises", """
                select tenant, plan_key, plan_version, measure_key, reading_then, state, verdict, reading_later, alerts,
                    due_at, closed_at, note
                from follow_up
                order by 1, 2, 3, 4""");
    }

    private LedgerDump() {}

    /** Of a home whose product is not running. */
    static Map<String, List<String>> of(Path home) throws SQLException {
        EmbeddedMariaDb database = EmbeddedMariaDb.start(home, home.resolve("db-bin"), Tuning.DURABLE);
        try {
            return read(database.url(), database.user(), database.password());
        } finally {
            database.stop();
        }
    }

    /** Of a home whose product runs, as of one moment. */
    static Map<String, List<String>> beside(Path home) throws SQLException, IOException {
        return read(
                "jdbc:mariadb://127.0.0.1:" + written(home, "db-port") + "/lodestar",
                "lodestar",
                written(home, "db-password"));
    }

    private static String written(Path home, String file) throws IOException {
        return Files.readString(home.resolve(file)).strip();
    }

    private static Map<String, List<String>> read(String url, String user, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            Map<String, List<String>> dump = new LinkedHashMap<>();
            for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
                dump.put(question.getKey(), rows(connection, question.getValue()));
            }
            connection.rollback();
            return dump;
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    row.append(found.getString(column)).append('|');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
