package dev.lodestar.measure;

import dev.lodestar.plan.Light;
import dev.lodestar.plan.LightStatus;
import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads of the row a measure only what a light needs. */
@Repository
@TenantSql("thousands of lights are read in one statement, without the histories beside them")
class LightStore {

    private static final String LIGHTS = """
            select m.measure_key, m.name, m.unit, m.owner, s.status, s.actual, s.expected, s.expected_lower,
                s.expected_upper, s.target, s.progress
            from measure m join measure_status s on s.tenant = m.tenant and s.measure_id = m.id
            where m.tenant = :tenant
            """;

    private final JdbcClient jdbc;

    LightStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Light> byIds(Collection<Long> ids) {
        return lights(jdbc.sql(LIGHTS + "and m.id in (:ids)").param("ids", ids));
    }

    List<Light> byKeys(Collection<String> keys) {
        return lights(jdbc.sql(LIGHTS + "and m.measure_key in (:keys)").param("keys", keys));
    }

    List<Light> all() {
        return lights(jdbc.sql(LIGHTS));
    }

    private static List<Light> lights(JdbcClient.StatementSpec statement) {
        return statement
                .param("tenant", TenantScope.current().value())
                .query((row, number) -> light(row))
                .list();
    }

    private static Light light(ResultSet row) throws SQLException {
        return new Light(
                row.getString("measure_key"),
                row.getString("name"),
                row.getString("unit"),
                LightStatus.valueOf(row.getString("status")),
                StatusStore.number(row, "actual"),
                StatusStore.number(row, "expected"),
                StatusStore.number(row, "expected_lower"),
                StatusStore.number(row, "expected_upper"),
                StatusStore.number(row, "target"),
                StatusStore.number(row, "progress"),
                row.getString("owner"));
    }
}
