package dev.lodestar.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestar.ingest.IngestTest;
import dev.lodestar.ingest.PullRunView;
import dev.lodestar.ingest.PullState;
import dev.lodestar.ingest.Shop;
import dev.lodestar.ingest.ShopTenant;
import dev.lodestar.ingest.SourcePlan;
import dev.lodestar.ingest.Sources;
import dev.lodestar.kernel.TenantId;
import dev.lodestar.tenancy.TenantScope;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.matchers.KeyMatcher;
import org.quartz.listeners.JobListenerSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@IngestTest
class CatchUpTest {

    // Less than the half minute after which the scheduler looks again by itself.
    private static final int AT_ONCE_SECONDS = 15;

    @Autowired
    private ShopTenant shops;

    @Autowired
    private Sources sources;

    @Autowired
    private CatchUp catchUp;

    @Autowired
    private QuartzPullSchedule schedule;

    @Autowired
    private Scheduler scheduler;

    private final Shop shop = new Shop();
    private TenantId tenant = new TenantId("none");

    @BeforeEach
    void set_up() throws SchedulerException {
        // Leaves nothing to do that other tests have scheduled.
        scheduler.clear();
        tenant = shops.create();
        sources.define(ShopTenant.spec(shop));
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void stand_by() throws SchedulerException {
        scheduler.standby();
        SecurityContextHolder.clearContext();
    }

    @Test
    void what_was_missed_is_pulled_as_soon_as_the_application_is_back() throws Exception {
        CountDownLatch pulled = new CountDownLatch(1);
        scheduler.getListenerManager().addJobListener(counting(pulled), KeyMatcher.keyEquals(job()));
        scheduler.start();

        TenantScope.run(tenant, () -> schedule.catchUp("shop"));

        assertThat(pulled.await(AT_ONCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        shops.signInAdmin(tenant);
        assertThat(sources.runs("shop", 10)).extracting(PullRunView::state).containsExactly(PullState.SUCCEEDED);
    }

    @Test
    void two_nodes_that_start_together_ask_for_one_pull() throws SchedulerException {
        catchUp.catchUp();
        catchUp.catchUp();

        assertThat(scheduler.getTriggersOfJob(job()))
                .extracting(trigger -> trigger.getKey().getName())
                .containsExactlyInAnyOrder("shop", "catch-up:shop");
    }

    @Test
    void the_schedule_follows_the_sources_and_forgets_what_is_none() throws SchedulerException {
        TenantScope.run(tenant, () -> {
            schedule.follow(new SourcePlan("ghost", "0 0 0 * * ?"), ZoneOffset.UTC);
            schedule.forget("shop");
        });

        catchUp.catchUp();

        assertThat(scheduler.getJobDetail(JobKey.jobKey("ghost", "pull:" + tenant)))
                .isNull();
        assertThat(scheduler.getJobDetail(job())).isNotNull();
        TenantScope.run(tenant, () -> schedule.keepOnly(List.of()));
        assertThat(scheduler.getJobDetail(job())).isNull();
    }

    private JobKey job() {
        return JobKey.jobKey("shop", "pull:" + tenant);
    }

    private static JobListenerSupport counting(CountDownLatch latch) {
        return new JobListenerSupport() {
            @Override
            public String getName() {
                return "counting";
            }

            @Override
            public void jobWasExecuted(JobExecutionContext context, JobExecutionException thrown) {
                latch.countDown();
            }
        };
    }
}
