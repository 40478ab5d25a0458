package dev.lodestar.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Caller;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final ApiLimits LIMITS = new ApiLimits(new ApiLimits.Token(1, 2), new ApiLimits.Tenant(1, 3));

    private final RateLimits limits = new RateLimits(LIMITS);

    @Test
    void a_token_that_calls_too_often_is_told_how_long_to_wait() {
        assertThat(limits.wait(token("amber", "erp"))).isZero();
        assertThat(limits.wait(token("amber", "erp"))).isZero();
        assertThat(limits.wait(token("amber", "erp"))).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void the_tokens_of_a_tenant_share_its_limit_and_no_other_tenants() {
        for (String token : Set.of("a", "b", "c")) {
            assertThat(limits.wait(token("amber", token))).isZero();
        }
        assertThat(limits.wait(token("amber", "d"))).isPositive();
        assertThat(limits.wait(token("birch", "d"))).isZero();
    }

    private static Caller token(String tenant, String name) {
        return Caller.token(new TenantId(tenant), name, Set.of());
    }
}
