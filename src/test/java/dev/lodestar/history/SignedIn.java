package dev.lodestar.history;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Has somebody of a tenant signed in before the screen opens. */
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = SignedIn.Factory.class)
public @interface SignedIn {

    String tenant();

    Role role() default Role.PMO;

    String unit() default "company";

    String person() default "pmo";

    final class Factory implements WithSecurityContextFactory<SignedIn> {

        @Override
        public SecurityContext createSecurityContext(SignedIn signedIn) {
            Caller caller = HistoryWorld.caller(
                    new TenantId(signedIn.tenant()), signedIn.role(), signedIn.unit(), signedIn.person());
            return new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()));
        }
    }
}
