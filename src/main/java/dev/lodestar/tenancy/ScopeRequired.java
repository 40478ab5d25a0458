package dev.lodestar.tenancy;

import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Refuses a system call that reaches a tenant's service without a tenant, before its transaction begins. */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class ScopeRequired {

    @Before("(@annotation(dev.lodestar.tenancy.CalledBySystem) || @within(dev.lodestar.tenancy.CalledBySystem))"
            + " && within(dev.lodestar..*) && !@within(dev.lodestar.tenancy.CrossTenant)")
    void requireTenant() {
        TenantScope.current();
    }
}
