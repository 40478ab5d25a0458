package dev.lodestar.ingest;

import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer's database that lets the product in when it is to. */
public final class FailingShop {

    private static final Shop SHOP = new Shop();

    private FailingShop() {}

    /** The source {@code shop} of this owner and unit, asked for these measures. */
    public static SourceSpec spec(String owner, String unit, boolean works, String... measures) {
        return new SourceSpec(
                "shop",
                "Shop",
                SourceKind.JDBC,
                new SourceConnection(SHOP.url(), SHOP.user(), works ? SHOP.password() : "changed"),
                List.of(measures).stream()
                        .map(measure -> new SourceQuery(measure, ShopTenant.ORDERS))
                        .toList(),
                "0 15 6 * * ?",
                owner,
                unit,
                true,
                new SourceLimits(2, 2));
    }

    /** Keeps a source as it is defined, without a schedule: schedulers of several contexts in one process share connections. */
    public static void keep(ApplicationContext context, TenantId tenant, SourceSpec spec) {
        SourceRepository sources = context.getBean(SourceRepository.class);
        Passwords passwords = context.getBean(Passwords.class);
        Instant now = context.getBean(Clock.class).instant();
        TenantScope.run(
                tenant,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                        .executeWithoutResult(status -> {
                            Source source = sources.findByKey(spec.key()).orElseGet(() -> new Source(spec.key()));
                            source.redefine(
                                    spec,
                                    passwords.encrypt(
                                            spec.key(),
                                            Objects.requireNonNull(
                                                    spec.connection().password())),
                                    now);
                            sources.saveAndFlush(source);
                        }));
    }

    /** The source with this key, which lets the product in or not. */
    public static SourceSpec spec(String key, String name, String owner, String unit, boolean works, boolean enabled) {
        SourceSpec shop = spec(owner, unit, works, "bookings");
        return new SourceSpec(
                key,
                name,
                shop.kind(),
                shop.connection(),
                shop.queries(),
                shop.cron(),
                owner,
                unit,
                enabled,
                shop.limits());
    }
}
