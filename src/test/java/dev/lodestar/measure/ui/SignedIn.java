package dev.lodestar.measure.ui;

import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Has somebody of the test's tenant signed in before the screen opens. */
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = SignedIn.Factory.class)
@interface SignedIn {

    Role role() default Role.PMO;

    String unit() default "sales";

    final class Factory implements WithSecurityContextFactory<SignedIn> {

        @Override
        public SecurityContext createSecurityContext(SignedIn signedIn) {
            Caller caller = new Caller(
                    MeasureScreenTest.TENANT.value(),
                    "caller",
                    "Caller",
                    "caller@jd-auto.example",
                    signedIn.unit(),
                    signedIn.role(),
                    Set.of(),
                    null);
            return new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()));
        }
    }
}
