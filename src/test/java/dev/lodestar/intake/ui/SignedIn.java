package dev.lodestar.intake.ui;

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

/** Has the PMO signed in before the screen opens. */
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = SignedIn.Factory.class)
@interface SignedIn {

    final class Factory implements WithSecurityContextFactory<SignedIn> {

        @Override
        public SecurityContext createSecurityContext(SignedIn signedIn) {
            Caller caller = DashboardWorld.caller("jd-auto", Role.PMO, "company");
            return new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()));
        }
    }
}
