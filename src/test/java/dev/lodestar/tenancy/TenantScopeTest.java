package dev.lodestar.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lodestar.kernel.TenantId;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class TenantScopeTest {

    private static final TenantId AMBER = new TenantId("amber");
    private static final TenantId BIRCH = new TenantId("birch");

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_scope_ends_with_its_work_even_when_that_fails() {
        TenantScope.run(AMBER, () -> {
            TenantScope.run(BIRCH, () -> assertThat(TenantScope.current()).isEqualTo(BIRCH));
            assertThat(TenantScope.current()).isEqualTo(AMBER);
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TenantScope.run(AMBER, () -> {
                    throw new IllegalArgumentException("on purpose");
                }));

        assertThat(TenantScope.find()).isEmpty();
    }

    @Test
    void a_thread_that_is_started_inside_a_scope_has_none() {
        TenantScope.run(
                AMBER,
                () -> assertThat(
                                CompletableFuture.supplyAsync(TenantScope::find).join())
                        .isEmpty());
    }

    @Test
    void who_is_signed_in_tells_the_tenant() {
        TenantMember member = () -> BIRCH;
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(member, null));

        assertThat(TenantScope.current()).isEqualTo(BIRCH);
    }

    @Test
    void someone_signed_in_without_a_tenant_has_none() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("anonymous", null));

        assertThat(TenantScope.find()).isEmpty();
    }

    @Test
    void every_line_of_the_log_tells_the_tenant() {
        TenantScope.run(AMBER, () -> assertThat(MDC.get("tenant")).isEqualTo("amber"));

        assertThat(MDC.get("tenant")).isNull();
    }
}
