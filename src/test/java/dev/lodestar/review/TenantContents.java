package dev.lodestar.review;

import static org.awaitility.Awaitility.await;

import dev.lodestar.kernel.TenantId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the database holds of a tenant, every column of every row, as a digest a table. */
class TenantContents {

    /** What follows from the others, in its own time. */
    private static final Set<String> LATER = Set.of(
            "incident",
            "incident_event",
            "incident_cursor",
            "rollup_edge",
            "rollup_gate",
            "rollup_node",
            "rollup_plan",
            "outgoing_mail",
            "mail_picture",
            "news",
            "notice",
            "webhook_event",
            "webhook_delivery",
            "reminder");

    private static final String IMPORTS = "review_import";

    private final JdbcClient jdbc;
    private final String all;
    private final String told;
    private final String imports;

    TenantContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
        List<String> tables = jdbc.sql("""
                        select c.table_name from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = database() and c.column_name = 'tenant' and t.table_type = 'BASE TABLE'
                        order by c.table_name""").query(String.class).list();
        this.all = digests(tables, table -> true);
        this.told = digests(tables, table -> !LATER.contains(table) && !table.equals(IMPORTS));
        this.imports = digests(tables, IMPORTS::equals);
    }

    /** Everything. */
    String all(TenantId tenant) {
        return read(all, tenant);
    }

    /** What people told, but not the imports that wait to be applied. */
    String told(TenantId tenant) {
        return read(told, tenant);
    }

    /** The imports. */
    String imports(TenantId tenant) {
        return read(imports, tenant);
    }

    /** How many facts people told. */
    long facts(TenantId tenant) {
        return jdbc.sql("""
                        select (select count(*) from observation where tenant = :t)
                            + (select count(*) from check_in where tenant = :t)
                            + (select count(*) from task_step where tenant = :t)
                            + (select count(*) from measure_target_proposal where tenant = :t)
                            + (select count(*) from measure_definition where tenant = :t)""").param("t", tenant.value()).query(Long.class).single();
    }

    /** Waits until everything that follows from what was told is there. */
    void awaitEvents(TenantId tenant) {
        await().pollInSameThread()
                .until(() -> jdbc.sql("""
                                select count(*) from EVENT_PUBLICATION
                                where completion_date is null and serialized_event like ?""")
                                .param("%\"" + tenant.value() + "\"%")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private String read(String sql, TenantId tenant) {
        return String.join(
                "\n",
                jdbc.sql(sql).param("t", tenant.value()).query(String.class).list());
    }

    private String digests(List<String> tables, Predicate<String> wanted) {
        return tables.stream().filter(wanted).map(this::digest).collect(Collectors.joining("\nunion all "));
    }

    private String digest(String table) {
        String columns = jdbc.sql("""
                        select column_name from information_schema.columns
                        where table_schema = database() and table_name = ? order by ordinal_position""").param(table).query(String.class).list().stream()
                .map(column -> "quote(`" + column + "`)")
                .collect(Collectors.joining(", "));
        return "select concat('" + table + " ', count(*), ' ',"
                + " coalesce(bit_xor(cast(conv(left(md5(concat_ws(',', " + columns
                + ")), 16), 16, 10) as unsigned)), 0))"
                + " from `" + table + "` where tenant = :t";
    }
}
