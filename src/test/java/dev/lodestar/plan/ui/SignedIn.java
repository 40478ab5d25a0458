package dev.lodestar.plan.ui;

import dev.lodestar.dashboard.DashboardWorld;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Has somebody signed in before the screen opens. */
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = SignedIn.Factory.class)
@interface SignedIn {

    String tenant() default "jd-auto";

    Role role() default Role.PMO;

    String unit() default "company";

    final class Factory implements WithSecurityContextFactory<SignedIn> {

        @Override
        public SecurityContext createSecurityContext(SignedIn signedIn) {
            Caller caller = DashboardWorld.caller(signedIn.tenant(), signedIn.role(), signedIn.unit());
            return new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()));
        }
    }
}
