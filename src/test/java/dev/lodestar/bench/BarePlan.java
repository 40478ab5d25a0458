package dev.lodestar.bench;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.TenantSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program needs for the same plan that knows JSON and JDBC but nothing of plans. */
@TenantSql("the reference is plain JDBC")
final class BarePlan {

    private static final int ROWS_A_STATEMENT = 1000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Connection connection;
    private final TenantId tenant;
    private final String plan;

    BarePlan(Connection connection, TenantId tenant, String plan) {
        this.connection = connection;
        this.tenant = tenant;
        this.plan = plan;
    }

    /** Reads the draft's document into a tree. */
    JsonNode readDraft() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select d.document from plan_draft d join plan p on p.tenant = d.tenant and p.id = d.plan_id
                where p.tenant = ? and p.plan_key = ?""")) {
            select.setString(1, tenant.value());
            select.setString(2, plan);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return JSON.readTree(row.getString(1));
            }
        } finally {
            connection.commit();
        }
    }

    /** Writes a version and a row a node, durably. */
    void write(String document, int nodes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into plan_version (tenant, id, plan_id, number, document, reason, expected_impact, published_by,
                    published_at)
                select tenant, -1, id, -1, ?, 'Because', 'Better', 'person-0', utc_timestamp() from plan
                where tenant = ? and plan_key = ?""")) {
            insert.setString(1, document);
            insert.setString(2, tenant.value());
            insert.setString(3, plan);
            insert.executeUpdate();
        }
        delete("delete from plan_node where tenant = ? and plan_key = 'bare'");
        String rows = String.join(
                ",",
                Collections.nCopies(
                        ROWS_A_STATEMENT, "(?, 'bare', ?, 0, 'strategy', 'A name', 'person-0', '', 'unit-0')"));
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into plan_node (tenant, plan_key, node, position, parent, name, owner, measure_key, unit_key)
                values\s""" + rows)) {
            for (int from = 0; from < nodes; from += ROWS_A_STATEMENT) {
                int column = 1;
                for (int node = from; node < from + ROWS_A_STATEMENT; node++) {
                    insert.setString(column++, tenant.value());
                    insert.setString(column++, "action:" + node);
                }
                insert.executeUpdate();
            }
        }
        connection.commit();
    }

    /** Takes back what {@link #write} wrote. */
    void forget() throws SQLException {
        delete("delete from plan_version where tenant = ? and id = -1");
        delete("delete from plan_node where tenant = ? and plan_key = 'bare'");
        connection.commit();
    }

    private void delete(String sql) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, tenant.value());
            delete.executeUpdate();
        }
    }

    /** Where two trees differ, field by field and place by place: it takes whatever moved for changed. */
    static List<String> compare(JsonNode before, JsonNode after) {
        List<String> differences = new ArrayList<>();
        compare("", before, after, differences);
        return differences;
    }

    private static void compare(String at, JsonNode before, JsonNode after, List<String> differences) {
        if (before.isObject() && after.isObject()) {
            TreeSet<String> names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            for (String name : names) {
                compare(at + "/" + name, before.path(name), after.path(name), differences);
            }
        } else if (before.isArray() && after.isArray()) {
            for (int place = 0; place < Math.max(before.size(), after.size()); place++) {
                compare(at + "/" + place, before.path(place), after.path(place), differences);
            }
        } else if (!before.equals(after)) {
            differences.add(at + ": " + before + " -> " + after);
        }
    }
}
