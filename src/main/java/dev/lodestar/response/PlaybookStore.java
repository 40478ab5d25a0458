package dev.lodestar.response;

import dev.lodestar.tenancy.TenantScope;
import dev.lodestar.tenancy.TenantSql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps playbooks with all their versions. */
@Repository
@TenantSql("the latest version of each counts, and of two who write one at once the second is refused by the key")
class PlaybookStore {

    private final JdbcClient jdbc;

    PlaybookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The playbooks of these plans as they are now. */
    List<PlaybookView> of(Collection<String> plans) {
        return plans.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select p.plan_key, p.strategy_key, p.content, p.version, p.written_by, p.written_at
                        from playbook p
                        where p.tenant = :tenant and p.plan_key in (:plans) and p.version = (
                            select max(l.version) from playbook l where l.tenant = p.tenant and l.plan_key = p.plan_key
                                and l.strategy_key = p.strategy_key)
                        order by p.plan_key, p.strategy_key""")
                        .param("tenant", TenantScope.current().value())
                        .param("plans", plans)
                        .query((row, number) -> new PlaybookView(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getString(5),
                                Moments.read(row, "written_at")))
                        .list();
    }

    /** Adds a version; false when somebody was first. */
    boolean add(PlaybookView playbook, Instant at) {
        try {
            jdbc.sql("""
                    insert into playbook (tenant, plan_key, strategy_key, version, content, written_by, written_at)
                    values (:tenant, :plan, :strategy, :version, :content, :by, :at)""")
                    .param("tenant", TenantScope.current().value())
                    .param("plan", playbook.plan())
                    .param("strategy", playbook.strategy())
                    .param("version", playbook.version())
                    .param("content", playbook.text())
                    .param("by", playbook.by())
                    .param("at", Moments.stored(at))
                    .update();
            return true;
        } catch (DuplicateKeyException first) {
            return false;
        }
    }
}
