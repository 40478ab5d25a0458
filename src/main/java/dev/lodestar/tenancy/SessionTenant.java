package dev.lodestar.tenancy;

import dev.lodestar.kernel.TenantId;
import java.util.Map;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/**
 * Tells each persistence session its tenant. Outside every scope it answers a name that no tenant can have, so that such
 * a session (the framework opens some while starting) sees no row and the foreign key refuses what it writes.
 */
@Component
class SessionTenant implements CurrentTenantIdentifierResolver<String>, HibernatePropertiesCustomizer {

    static final String NOBODY = "";

    @Override
    public String resolveCurrentTenantIdentifier() {
        return TenantScope.find().map(TenantId::value).orElse(NOBODY);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, this);
    }
}
