package dev.lodestar.tenancy;

import dev.lodestar.kernel.TenantId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The tenant that the running code works for.
 *
 * <p>It is either entered explicitly (jobs, event listeners) or follows from who is signed in. There is no fallback: code
 * that asks for a tenant outside both is refused. A scope wraps transactions, because the persistence session takes its
 * tenant when it opens; entering another tenant inside a transaction is refused.
 */
public final class TenantScope {

    private static final String LOGGED_AS = "tenant";
    private static final ThreadLocal<@Nullable TenantId> ENTERED = new ThreadLocal<>();

    private TenantScope() {}

    /** Returns the tenant in scope, or throws {@link NoTenantException} when there is none. */
    public static TenantId current() {
        return find().orElseThrow(NoTenantException::new);
    }

    /** Returns the tenant in scope, if any. */
    public static Optional<TenantId> find() {
        TenantId entered = ENTERED.get();
        return entered != null ? Optional.of(entered) : signedIn();
    }

    /** Runs the work for a tenant. */
    public static void run(TenantId tenant, Runnable work) {
        call(tenant, () -> {
            work.run();
            return tenant;
        });
    }

    /** Runs the work for a tenant and returns its result. */
    public static <T> T call(TenantId tenant, Supplier<T> work) {
        TenantTransactions.refuseSwitch(find().orElse(null), tenant);
        TenantId before = ENTERED.get();
        String logged = MDC.get(LOGGED_AS);
        ENTERED.set(tenant);
        MDC.put(LOGGED_AS, tenant.value());
        try {
            return work.get();
        } finally {
            log(logged);
            if (before == null) {
                ENTERED.remove();
            } else {
                ENTERED.set(before);
            }
        }
    }

    private static void log(@Nullable String tenant) {
        if (tenant == null) {
            MDC.remove(LOGGED_AS);
        } else {
            MDC.put(LOGGED_AS, tenant);
        }
    }

    private static Optional<TenantId> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof TenantMember member
                ? Optional.of(member.tenant())
                : Optional.empty();
    }
}
