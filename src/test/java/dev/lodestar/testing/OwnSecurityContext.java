package dev.lodestar.testing;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Gives each test the security context of its own Spring context. Who is signed in is kept by a static, which belongs to
 * the context that was made last, while the services of another still ask theirs.
 */
final class OwnSecurityContext extends AbstractTestExecutionListener {

    private static final int BEFORE_ANYBODY_SIGNS_IN = 1_900;

    @Override
    public int getOrder() {
        return BEFORE_ANYBODY_SIGNS_IN;
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        own(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        own(test);
    }

    private static void own(TestContext test) {
        SecurityContextHolderStrategy own = test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .getIfAvailable();
        if (own == null) {
            SecurityContextHolder.setStrategyName(SecurityContextHolder.MODE_THREADLOCAL);
        } else {
            SecurityContextHolder.setContextHolderStrategy(own);
        }
    }
}
