package dev.lodestar.cascade.ui;

import dev.lodestar.organisation.Role;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Has somebody of the tenant signed in before the screen opens. */
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = SignedIn.Factory.class)
@interface SignedIn {

    Role role() default Role.PMO;

    String unit() default "company";

    String person() default "zhang-wei";

    final class Factory implements WithSecurityContextFactory<SignedIn> {

        @Override
        public SecurityContext createSecurityContext(SignedIn signedIn) {
            return CascadeScreenTest.context(signedIn.role(), signedIn.unit(), signedIn.person());
        }
    }
}
