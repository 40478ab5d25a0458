package dev.lodestar.tenancy;

import dev.lodestar.kernel.TenantId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The registry of tenants. */
@Service
@CrossTenant("the registry is what tells tenants apart")
public class Tenants {

    private final JdbcClient jdbc;

    Tenants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the tenant in scope; throws {@link NoTenantException} without one. */
    @CalledBySystem("every module needs its tenant's zone and language")
    public Tenant current() {
        TenantId id = TenantScope.current();
        return jdbc.sql("select id, name, zone, locale from tenant where id = ?")
                .param(id.value())
                .query((row, number) -> tenant(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .single();
    }

    /** Lists every tenant, by id. */
    @CalledBySystem("jobs visit each tenant in turn")
    public List<Tenant> all() {
        return jdbc.sql("select id, name, zone, locale from tenant order by id")
                .query((row, number) -> tenant(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** Adds a tenant, or does nothing when its id is taken. */
    @CalledBySystem("the operator's set-up adds tenants")
    public void add(Tenant tenant) {
        jdbc.sql("insert ignore into tenant (id, name, zone, locale) values (?, ?, ?, ?)")
                .params(
                        tenant.id().value(),
                        tenant.name(),
                        tenant.zone().getId(),
                        tenant.locale().toLanguageTag())
                .update();
    }

    private static Tenant tenant(String id, String name, String zone, String locale) {
        return new Tenant(new TenantId(id), name, ZoneId.of(zone), Locale.forLanguageTag(locale));
    }
}
