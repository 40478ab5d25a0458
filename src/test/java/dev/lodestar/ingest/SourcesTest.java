package dev.lodestar.ingest;

import static dev.lodestar.ingest.ShopTenant.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestar.kernel.ConflictException;
import dev.lodestar.kernel.FieldError;
import dev.lodestar.kernel.InvalidInputException;
import dev.lodestar.kernel.NotFoundException;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.organisation.Caller;
import dev.lodestar.organisation.Role;
import dev.lodestar.organisation.TokenScope;
import dev.lodestar.tenancy.Tenant;
import dev.lodestar.tenancy.Tenants;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;

@IngestTest
class SourcesTest {

    @Autowired
    private ShopTenant shops;

    @Autowired
    private Sources sources;

    @Autowired
    private Tenants tenants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private ApplicationEvents events;

    private final Shop shop = new Shop();
    private TenantId tenant = new TenantId("none");

    @BeforeEach
    void set_up() {
        tenant = shops.create();
        shop.execute("insert into orders values ('2026-01-06', 2, 10, ''), ('2026-01-13', 3, 10, '')");
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_password_is_neither_stored_in_the_clear_nor_shown() {
        SourceView view = sources.define(ShopTenant.spec(shop));
        String stored = jdbc.sql("select password from source where tenant = ?")
                .param(tenant.value())
                .query(String.class)
                .single();
        assertThat(stored).startsWith("v1:").doesNotContain(shop.password());
        assertThat(view.toString() + ShopTenant.spec(shop)).doesNotContain(shop.password());
    }

    @Test
    void a_stored_password_is_never_sent_to_another_address() {
        sources.define(ShopTenant.spec(shop));
        assertThat(sources.define(ShopTenant.at(shop, shop.url(), null)).version())
                .isNotNegative();
        assertThat(sources.pull("shop").state()).isEqualTo(PullState.SUCCEEDED);
        assertThatThrownBy(() -> sources.define(ShopTenant.at(shop, "jdbc:mariadb://evil.example/x", null)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/connection/password"));
    }

    @Test
    void every_wrong_field_is_named() {
        SourceSpec wrong = new SourceSpec(
                "Not A Key",
                " ",
                SourceKind.JDBC,
                new SourceConnection("jdbc:h2:mem:x", "", null),
                List.of(
                        new SourceQuery("orders", "delete from orders"),
                        new SourceQuery("orders", ORDERS),
                        new SourceQuery("??", ORDERS)),
                "* * * * *",
                "nobody",
                "nowhere",
                true,
                new SourceLimits(0, 1000));
        assertThatThrownBy(() -> sources.define(wrong))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly(
                                        "/key",
                                        "/name",
                                        "/connection/url",
                                        "/connection/user",
                                        "/connection/password",
                                        "/queries/0/sql",
                                        "/queries/1/measure",
                                        "/queries/2/measure",
                                        "/cron",
                                        "/owner",
                                        "/unitKey",
                                        "/limits/statementTimeoutSeconds",
                                        "/limits/connectTimeoutSeconds"));
    }

    @Test
    void who_may_not_manage_sources_can_neither_define_nor_pull_and_members_do_not_see_them() {
        sources.define(ShopTenant.spec(shop));
        ShopTenant.signIn(tenant, Role.LEAD);
        assertThat(sources.list()).hasSize(1);
        assertThatThrownBy(() -> sources.pull("shop")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sources.define(ShopTenant.spec(shop))).isInstanceOf(AccessDeniedException.class);
        ShopTenant.signIn(tenant, Role.MEMBER);
        assertThatThrownBy(() -> sources.list()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_source_of_another_tenant_is_not_there() {
        sources.define(ShopTenant.spec(shop));
        TenantId other = new TenantId(tenant + "-other");
        tenants.add(new Tenant(other, "Other", ZoneId.of("UTC"), Locale.ENGLISH));
        ShopTenant.signIn(Caller.token(other, "t", Set.of(TokenScope.ADMIN)));
        assertThat(sources.list()).isEmpty();
        assertThatThrownBy(() -> sources.pull("shop")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sources.runs("shop", 1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void that_a_source_is_disabled_is_told_once_with_its_moment() {
        sources.define(ShopTenant.spec(shop));
        SourceSpec off = ShopTenant.spec(
                shop, shop.url(), shop.password(), List.of(new SourceQuery("orders", ShopTenant.ORDERS)), false);
        sources.define(off);
        sources.define(off);

        assertThat(events.stream(SourceDisabled.class)
                        .filter(event -> event.tenant().equals(tenant)))
                .containsExactly(new SourceDisabled(tenant, "shop", Instant.parse("2026-01-07T00:00:00Z")));
    }

    @Test
    void a_source_is_scheduled_in_its_tenants_zone_while_it_is_enabled() throws SchedulerException {
        SourceView view = sources.define(ShopTenant.spec(shop));
        assertThat(view.nextRun()).isEqualTo("2026-01-07T05:15:00Z");
        assertThat(scheduler.getTrigger(TriggerKey.triggerKey("shop", "pull:" + tenant)))
                .isInstanceOfSatisfying(CronTrigger.class, trigger -> {
                    assertThat(trigger.getTimeZone().getID()).isEqualTo("Europe/Berlin");
                    assertThat(trigger.getCronExpression()).isEqualTo("0 15 6 * * ?");
                });
        assertThat(scheduler.getJobDetail(JobKey.jobKey("shop", "pull:" + tenant)))
                .returns(true, job -> job.requestsRecovery())
                .returns(true, job -> job.isConcurrentExecutionDisallowed());

        sources.define(ShopTenant.spec(shop, shop.url(), null, List.of(new SourceQuery("orders", ORDERS)), false));

        assertThat(scheduler.getJobKeys(GroupMatcher.jobGroupEquals("pull:" + tenant)))
                .isEmpty();
        assertThatThrownBy(() -> sources.pullBySystem("shop")).isInstanceOf(ConflictException.class);
    }
}
